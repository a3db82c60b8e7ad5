package guitai.headquarters.store;

import java.sql.Connection;

/** A transaction in progress, to be handed to the tables; only this package can look inside. */
public final class Tx {

    private final Connection connection;

    Tx(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }
}
