package guitai.headquarters.store;

import java.sql.SQLException;

/** The database failed. The message carries the SQL state only: texts of the server may quote values. */
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    StoreTrouble(SQLException cause) {
        super("database trouble, SQL state " + cause.getSQLState());
        this.state = String.valueOf(cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }

    /** Serialisation failure and deadlock: the same transaction may well succeed at the next attempt. */
    boolean invitesAnotherAttempt() {
        return state.equals("40001") || state.equals("40P01");
    }

    /** True where the data of the statement are at fault (classes 21, 22, 23, 54), not the server or the line to it. */
    public boolean blamesTheData() {
        return state.startsWith("21") || state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** True where the server cannot be reached, or takes no more work, for now. */
    public boolean passes() {
        return state.equals("null") || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("55");
    }

    /** True where something was to be made that somebody else has made meanwhile: a row, a table, a column. */
    boolean saysItExists() {
        return state.equals("23505") || state.startsWith("427") || state.equals("42P07");
    }
}
