package guitai.terminal.ui.shell;

/** The pages: those of the left rail, and PARCEL and REPAIR behind the sync panel. */
public enum Place { TILL, MEMBERS, DAY, CAMERA, EXPLAIN, SCANNER, PARCEL, REPAIR }
