package guitai.headquarters.keys;

import guitai.domain.signed.KeySignature;
import guitai.domain.signed.KeySignature.Purpose;

/** Signs for headquarters what a terminal must be able to prove later: receipts, days, enrolments. Thread-safe. */
public final class HqSigner {

    private final KeyRing keys;

    public HqSigner(KeyRing keys) {
        this.keys = keys;
    }

    public KeySignature sign(Purpose purpose, String text) {
        KeyRing.Signing signing = keys.signing();
        return KeySignature.of(Integer.toString(signing.known().id()), signing.key(), purpose, text);
    }
}
