package guitai.terminal.repair;

/** What became of a choice at the repair desk. */
public enum RepairAnswer {
    /** On record; headquarters is told with the next batch. */
    CHOSEN,
    /** Only a manager chooses what moves money or points. */
    ONLY_MANAGERS,
    /** It was chosen already, or is decided. */
    ALREADY,
    /** This case offers no such choice. */
    NOT_OFFERED
}
