package guitai.domain.cases;

/** What a case is about. Names are for ever. */
public enum CaseKind {

    /** Headquarters holds an entry that it could not apply. */
    REFUSED_ENTRY,
    /** Headquarters holds two versions of a terminal's journal. */
    FORK,
    /** Something was spent twice while there was no line; the sales stay as they are. */
    DISPUTE,
    /** Two members may be one person. */
    SAME_MEMBER
}
