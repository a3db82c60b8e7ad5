package guitai.headquarters.store;

/** No connection to the database; the message is a whole sentence and tells no address, because addresses hold passwords. */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachable() {
        super("The database cannot be reached; check the address, the user and the password given with --database");
    }
}
