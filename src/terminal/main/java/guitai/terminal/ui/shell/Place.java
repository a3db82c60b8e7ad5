package guitai.terminal.ui.shell;

/** The pages: those of the left rail, PARCEL and REPAIR behind the sync panel, and JOIN from wherever a customer is met. */
public enum Place { TILL, MEMBERS, DAY, CAMERA, EXPLAIN, SCANNER, PARCEL, REPAIR, JOIN }
