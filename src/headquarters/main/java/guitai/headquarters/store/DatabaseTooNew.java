package guitai.headquarters.store;

/** The database was made, or brought up to date, by a newer headquarters; nothing in it was touched. */
public final class DatabaseTooNew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseTooNew() {
        super("the database belongs to a newer headquarters");
    }
}
