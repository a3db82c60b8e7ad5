package guitai.domain.promise;

/** What came of a call. Names are for ever. */
public enum CallOutcome {
    /** Spoke with the member. */
    REACHED,
    /** Nobody answered: another day. */
    NOT_REACHED,
    /** The member wants no such calls, from now on. */
    NOT_WANTED
}
