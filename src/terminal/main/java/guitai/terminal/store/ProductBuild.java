package guitai.terminal.store;

import guitai.terminal.storage.Database;
import java.util.List;
import org.hibernate.StatelessSession;

/** Indexes the products that came before the index did, a piece at a time. */
final class ProductBuild {

    private static final int PIECE = 100;

    private final Database database;

    ProductBuild(Database database) {
        this.database = database;
    }

    /** Does one piece, on disk when this returns. @return whether there is more to do */
    boolean step() {
        return database.inTransaction(ProductBuild::piece);
    }

    private static boolean piece(StatelessSession session) {
        List<ProductRow> rows = session.createNativeQuery("""
                SELECT p.* FROM product_build b JOIN product p ON p.no > b.through AND p.no <= b.last ORDER BY p.no LIMIT :piece
                """, ProductRow.class).setParameter("piece", PIECE).getResultList();
        session.doWork(connection -> {
            ProductIndex index = new ProductIndex(connection);
            for (ProductRow row : rows) {
                index.remove(row.no);
                index.put(row.no, row.product());
            }
        });
        if (!rows.isEmpty()) {
            session.createNativeMutationQuery("UPDATE product_build SET through = :through").setParameter("through", rows.getLast().no).executeUpdate();
        }
        return rows.size() == PIECE;
    }
}
