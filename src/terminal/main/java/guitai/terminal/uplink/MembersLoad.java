package guitai.terminal.uplink;

/**
 * How far a snapshot of the members has come.
 *
 * @param rows that are here
 * @param of   rows of the whole; 0 while nobody knows
 */
public record MembersLoad(Stage stage, long rows, long of) {

    /**
     * NONE: nothing is under way. PREPARING: headquarters is making it. LOADING: pieces are coming. SORTING: all pieces are here and are
     * made ready for finding. DAMAGED: a piece came that was not what headquarters promised; it was thrown away and is asked for again.
     * STUCK: this computer could not store it; the log says why, and it is tried again.
     */
    public enum Stage { NONE, PREPARING, LOADING, SORTING, DAMAGED, STUCK }

    public static final MembersLoad NONE = new MembersLoad(Stage.NONE, 0, 0);

    public boolean running() {
        return stage != Stage.NONE;
    }
}
