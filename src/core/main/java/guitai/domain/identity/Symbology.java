package guitai.domain.identity;

import java.util.Set;

/** The kind of bars or dots that carried a text; {@link #NONE} for typed text and scanners that do not tell. */
public enum Symbology {
    QR(true), MICRO_QR(true), DATA_MATRIX(true), AZTEC(true), PDF_417(true),
    EAN_13(false), EAN_8(false), UPC_A(false), UPC_E(false),
    CODE_128(false), CODE_39(false), CODE_93(false), ITF(false), CODABAR(false), GS1_DATABAR(false),
    NONE(false);

    /**
     * Looked for unless something else is said. Short and weakly checked bars (UPC-E, EAN-8, ITF, Codabar) are not among them:
     * nearly all false readings of a busy picture are theirs.
     */
    public static final Set<Symbology> USUAL = Set.of(QR, MICRO_QR, DATA_MATRIX, AZTEC, PDF_417, EAN_13, UPC_A, CODE_128, CODE_39);

    private final boolean errorCorrected;

    Symbology(boolean errorCorrected) {
        this.errorCorrected = errorCorrected;
    }

    /** True for two-dimensional codes: their error correction makes one reading proof enough. */
    public boolean errorCorrected() {
        return errorCorrected;
    }
}
