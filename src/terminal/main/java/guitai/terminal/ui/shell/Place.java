package guitai.terminal.ui.shell;

/** The pages of the left rail. */
public enum Place { TILL, MEMBERS, DAY, CAMERA, EXPLAIN, SCANNER }
