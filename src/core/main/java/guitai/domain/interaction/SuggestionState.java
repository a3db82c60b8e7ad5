package guitai.domain.interaction;

/** What becomes of a suggestion. Names are for ever. */
public enum SuggestionState {
    /** Written down at a counter. */
    HEARD,
    /** In a report that planning has. */
    REPORTED,
    /** Will be built. */
    PLANNED,
    /** Can be bought. */
    DONE,
    /** Will not be built; the answer says why. */
    DECLINED;

    public boolean open() {
        return this == HEARD || this == REPORTED || this == PLANNED;
    }
}
