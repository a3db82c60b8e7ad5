package guitai.domain.identity;

import java.util.EnumSet;
import java.util.Set;

/** What the terminal is waiting for; it decides before any pattern does, because numbers of different kinds look alike. */
public enum ScanState {
    /** Who is the customer? */
    IDENTIFY,
    /** The basket is open: products, units and members are welcome. */
    SELL,
    /** A basket line waits for the serial number of its unit. */
    SERIAL_WANTED,
    /** The customer's payment code is awaited. */
    PAY,
    /** A receipt or fapiao is looked up to return goods. */
    RETURN;

    private static final Set<Symbology> TO_SELL = with(Symbology.USUAL, Symbology.EAN_8);
    private static final Set<Symbology> TO_SERIALS = with(Symbology.USUAL, Symbology.CODE_93);
    private static final Set<Symbology> TO_PAY = Set.of(Symbology.QR, Symbology.CODE_128);

    /**
     * What the camera looks for. Short bars are nobody's card or receipt and are misread most: of them only EAN-8 counts, on small goods
     * while selling. Where money is awaited, only what wallets and our own vouchers use does.
     */
    public Set<Symbology> symbologies() {
        return switch (this) {
            case IDENTIFY, RETURN -> Symbology.USUAL;
            case SELL -> TO_SELL;
            case SERIAL_WANTED -> TO_SERIALS;
            case PAY -> TO_PAY;
        };
    }

    private static Set<Symbology> with(Set<Symbology> some, Symbology more) {
        Set<Symbology> all = EnumSet.copyOf(some);
        all.add(more);
        return Set.copyOf(all);
    }
}
