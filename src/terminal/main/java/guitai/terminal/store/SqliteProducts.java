package guitai.terminal.store;

import guitai.domain.product.Product;
import guitai.domain.product.Products;
import guitai.domain.product.Sku;
import guitai.terminal.storage.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The catalogue in SQLite. */
public final class SqliteProducts implements Products {

    private static final int MOST_RANKED = 300;
    private static final String SOME = "SELECT rowid FROM product_words WHERE product_words MATCH :words LIMIT :most";
    private static final String RANKED = """
            SELECT p.* FROM product_words w JOIN product p ON p.no = w.rowid
            WHERE product_words MATCH :words ORDER BY bm25(product_words, 10.0, 4.0, 1.0), p.no LIMIT :most
            """;
    private static final String BY_CODE = """
            SELECT p.* FROM (SELECT rowid AS no FROM product_codes WHERE product_codes MATCH :words LIMIT :most) w
            JOIN product p ON p.no = w.no ORDER BY p.no
            """;

    private final Database database;

    public SqliteProducts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Product> bySku(Sku sku) {
        return database.read(session -> by(session, "sku", sku.value())).stream().findFirst().map(ProductRow::product);
    }

    @Override
    public Optional<Product> byGtin(String gtin) {
        return database.read(session -> by(session, "gtin", Gtin.long14(gtin))).stream().findFirst().map(ProductRow::product);
    }

    @Override
    public Optional<Product> bySerial(String serial) {
        List<ProductRow> rows = database.read(session -> session.createNativeQuery(
                        "SELECT * FROM product WHERE sku IN (SELECT sku FROM unit WHERE serial = :serial)", ProductRow.class)
                .setParameter("serial", serial).setMaxResults(2).getResultList());
        return rows.size() == 1 ? Optional.of(rows.getFirst().product()) : Optional.empty();
    }

    @Override
    public List<Product> search(String query, int most) {
        return database.read(session -> {
            Map<Long, ProductRow> found = new LinkedHashMap<>();
            by(session, "sku", query.strip()).forEach(row -> found.put(row.no, row));
            matching(session, ProductWords.query(query), ProductWords.codeQuery(query), most).forEach(row -> found.putIfAbsent(row.no, row));
            if (found.isEmpty()) {
                matching(session, ProductWords.looseQuery(query), Optional.empty(), most).forEach(row -> found.put(row.no, row));
            }
            return found.values().stream().limit(most).map(ProductRow::product).toList();
        });
    }

    /** Weighing what half the catalogue shares costs more than a keystroke may, and tells nothing: then codes come first. */
    private static List<ProductRow> matching(StatelessSession session, Optional<String> words, Optional<String> codes, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Long> some = session.createNativeQuery(SOME, Long.class).setParameter("words", words.get()).setParameter("most", MOST_RANKED + 1)
                .getResultList();
        if (some.size() <= MOST_RANKED) {
            return some.isEmpty() ? List.of() : matching(session, RANKED, words.get(), most);
        }
        List<ProductRow> found = new ArrayList<>(codes.map(letters -> matching(session, BY_CODE, letters, most)).orElse(List.of()));
        found.addAll(session.createSelectionQuery("from ProductRow where no in :some order by no", ProductRow.class)
                .setParameter("some", some.subList(0, Math.min(most, some.size()))).getResultList());
        return found;
    }

    private static List<ProductRow> matching(StatelessSession session, String sql, String words, int most) {
        return session.createNativeQuery(sql, ProductRow.class).setParameter("words", words).setParameter("most", most).getResultList();
    }

    private static List<ProductRow> by(StatelessSession session, String column, String value) {
        return session.createSelectionQuery("from ProductRow where " + column + " = :value order by no", ProductRow.class)
                .setParameter("value", value).getResultList();
    }
}
