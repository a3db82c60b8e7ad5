package guitai.terminal.store;

import guitai.domain.product.Product;
import guitai.domain.product.Unit;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Writes products, what they are found by, and their units. */
final class ProductTable {

    private final StatelessSession session;

    ProductTable(StatelessSession session) {
        this.session = session;
    }

    /** Puts in, replaces, or (where there is no product) removes; by product number. */
    void apply(Map<String, Optional<Product>> changes) {
        changes.forEach((sku, product) -> {
            Long before = session.createSelectionQuery("select no from ProductRow where sku = :sku", Long.class)
                    .setParameter("sku", sku).uniqueResult();
            if (before != null) {
                session.createMutationQuery("delete from ProductRow where no = :no").setParameter("no", before).executeUpdate();
                session.doWork(connection -> new ProductIndex(connection).remove(before));
            }
            product.ifPresent(one -> insert(one, before == null ? nextNumber() : before));
        });
    }

    void applyUnits(Map<String, Optional<Unit>> changes) {
        session.doWork(connection -> changes.forEach((key, unit) -> {
            try {
                if (unit.isEmpty()) {
                    run(connection.prepareStatement("DELETE FROM unit WHERE feed_key = ?"), key);
                } else {
                    run(connection.prepareStatement("INSERT OR REPLACE INTO unit VALUES (?, ?, ?)"),
                            key, unit.get().serial(), unit.get().sku().value());
                }
            } catch (java.sql.SQLException broken) {
                throw new org.hibernate.exception.GenericJDBCException("unit", broken);
            }
        }));
    }

    private void insert(Product product, long no) {
        session.insert(ProductRow.of(product, no));
        session.doWork(connection -> new ProductIndex(connection).put(no, product));
    }

    private long nextNumber() {
        Long last = session.createSelectionQuery("select max(no) from ProductRow", Long.class).getSingleResultOrNull();
        return last == null ? 1 : last + 1;
    }

    private static void run(PreparedStatement statement, Object... values) throws java.sql.SQLException {
        try (statement) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
