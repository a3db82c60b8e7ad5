package guitai.headquarters.intake;

import guitai.domain.cases.Refusal;

/** The codes of {@link Refusal}, as outcomes keep them. */
final class Reasons {

    static final String UNREADABLE = Refusal.UNREADABLE.code();
    static final String UNKNOWN_TYPE = Refusal.UNKNOWN_TYPE.code();
    static final String DOES_NOT_ADD_UP = Refusal.DOES_NOT_ADD_UP.code();
    static final String UNKNOWN_MEMBER = Refusal.UNKNOWN_MEMBER.code();
    static final String UNKNOWN_PRODUCT = Refusal.UNKNOWN_PRODUCT.code();
    static final String REPEATED = Refusal.REPEATED.code();
    static final String FAILED = Refusal.FAILED.code();

    private Reasons() {
    }
}
