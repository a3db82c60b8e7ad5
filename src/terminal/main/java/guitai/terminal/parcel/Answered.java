package guitai.terminal.parcel;

/** What came of an answer that was read from a stick. */
public sealed interface Answered {

    /** @param seals days whose seal came with it */
    record Taken(long heldThrough, int seals) implements Answered {
    }

    /** Everything in it was known. */
    record NothingNew(long heldThrough) implements Answered {
    }

    record Refused(Why why) implements Answered {
    }

    /** Why an answer is not taken. */
    enum Why {
        /** The file cannot be read. */
        UNREADABLE,
        EMPTY, CUT, DAMAGED, FOREIGN, NEWER,
        /** A parcel of a terminal; the answer is the file that headquarters made of it. */
        PARCEL,
        OTHER_TERMINAL, UNKNOWN_KEY, FORGED,
        /** It speaks of another journal of this terminal than the one here. */
        OTHER_JOURNAL
    }
}
