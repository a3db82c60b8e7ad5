package guitai.headquarters.intake;

/** Why an entry is set aside; each has a sentence on the terminal. Words are for ever. */
final class Reasons {

    /** Bytes that are no entry, or an entry of another place in the chain. */
    static final String UNREADABLE = "unreadable";
    /** A type or version that this headquarters does not know (yet). */
    static final String UNKNOWN_TYPE = "unknown-type";
    /** Tenders and lines differ, or the sum leaves what a number can hold. */
    static final String DOES_NOT_ADD_UP = "does-not-add-up";
    static final String UNKNOWN_MEMBER = "unknown-member";
    static final String UNKNOWN_PRODUCT = "unknown-product";
    /** The same sale stands in an earlier entry. */
    static final String REPEATED = "repeated";
    /** Applying it failed again and again. */
    static final String FAILED = "failed";

    private Reasons() {
    }
}
