package guitai.domain.product;

import java.util.List;
import java.util.Optional;

/** The catalogue as headquarters last told. */
public interface Products {

    Optional<Product> bySku(Sku sku);

    /** By GTIN-8, -12, -13 or -14; compared in the 14-digit form. */
    Optional<Product> byGtin(String gtin);

    /** The product that a bare unit serial number belongs to, where headquarters listed the unit. */
    Optional<Product> bySerial(String serial);

    /** Products whose name, model, brand, number or pinyin initials match, best first, at most {@code most}. */
    List<Product> search(String query, int most);
}
