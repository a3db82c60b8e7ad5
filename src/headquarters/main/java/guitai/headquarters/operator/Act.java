package guitai.headquarters.operator;

/** What stands in the audit. Words are for ever; each has a sentence in the console's texts. */
public enum Act {
    SIGNED_IN, SIGN_IN_REFUSED, LOCKED, SIGNED_OUT, PASSWORD_SET, SECOND_FACTOR_SET, RECOVERY_CODE_USED,
    OPERATOR_ADDED, OPERATOR_INVITED, OPERATOR_CHANGED,
    ENTRY_VIEWED, CASE_VIEWED, CASE_ANSWERED,
    CODE_ISSUED, CODE_WITHDRAWN, TERMINAL_REVOKED, FILE_TAKEN, FILE_REFUSED
}
