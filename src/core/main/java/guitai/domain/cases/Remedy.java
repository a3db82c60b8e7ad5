package guitai.domain.cases;

/** What can be chosen about a case: a closed catalogue, each with its words on the terminal. Names are for ever. */
public enum Remedy {

    /** The unknown product is this one, as far as the books go. */
    MAP_PRODUCT(true),
    /** The two are one member; the one named stays, the other leads to it. Can be undone. */
    JOIN(true),
    /** The two are two: the points stay under their own number. */
    KEEP_APART(true),
    /** The two that were joined are two again. */
    UNDO(true),
    /** The same entry once more, as it is. */
    TRY_AGAIN(false),
    /** Headquarters shall decide. */
    ASK(false),
    /** It is understood; nothing changes. */
    SEEN(false),
    /** Not today. */
    TOMORROW(false),
    /** The entry stays without effect; only headquarters chooses this. */
    LEAVE_OUT(true),
    /** Headquarters says what it knows, and the store chooses; only headquarters chooses this. */
    ANSWER(false);

    private final boolean movesMoney;

    Remedy(boolean movesMoney) {
        this.movesMoney = movesMoney;
    }

    /** True where only a manager may choose it. */
    public boolean movesMoney() {
        return movesMoney;
    }
}
