package guitai.domain.cases;

/** Whose turn it is. */
public enum CaseState {

    /** A person in a store chooses. */
    AT_STORE,
    /** A person at headquarters answers. */
    AT_HEADQUARTERS,
    /** Headquarters has answered and the store chooses with that in mind. */
    ANSWERED,
    /** Decided. */
    CLOSED
}
