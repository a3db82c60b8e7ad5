package guitai.domain.campaign;

import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign that leaflets and vouchers name.
 *
 * @param code     one to eight capitals and digits, as signed codes carry it
 * @param offer    the offer in one sentence
 * @param featured products that it shows, best first
 * @param until    last day
 */
public record Campaign(String code, LocalName name, LocalName offer, List<Sku> featured, LocalDate until) {

    public Campaign {
        if (!code.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("campaign code");
        }
        featured = List.copyOf(featured);
    }
}
