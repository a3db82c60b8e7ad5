package guitai.headquarters.operator;

/** What an operator may do; each rank may what the one before may. */
public enum Rank {
    /** Looks. */
    VIEWER,
    /** Acts: answers cases, issues enrolment codes, takes files in. */
    OPERATOR,
    /** Appoints operators, reads the audit, revokes terminals. */
    ADMINISTRATOR;

    public boolean reaches(Rank needed) {
        return compareTo(needed) >= 0;
    }
}
