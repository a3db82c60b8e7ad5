package guitai.terminal.store;

import guitai.domain.product.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a product is found by, in the two tables of words. */
final class ProductIndex {

    private final Connection connection;

    ProductIndex(Connection connection) {
        this.connection = connection;
    }

    void put(long no, Product product) throws SQLException {
        String code = ProductWords.code(product);
        run("INSERT INTO product_words (rowid, code, name, sounds) VALUES (?, ?, ?, ?)", no, code, ProductWords.name(product), ProductWords.sounds(product));
        run("INSERT INTO product_codes (rowid, code) VALUES (?, ?)", no, code);
    }

    void remove(long no) throws SQLException {
        run("DELETE FROM product_words WHERE rowid = ?", no);
        run("DELETE FROM product_codes WHERE rowid = ?", no);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
