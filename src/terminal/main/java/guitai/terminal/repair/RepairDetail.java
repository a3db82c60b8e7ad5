package guitai.terminal.repair;

import guitai.domain.member.Member;
import guitai.domain.product.Product;
import java.util.List;

/**
 * A case with what may be named in its choices.
 *
 * @param products that may take the place of the unknown one, the likeliest first
 * @param members  that may be meant; with two that may be one, these two
 */
public record RepairDetail(RepairItem item, List<Product> products, List<Member> members) {

    public RepairDetail {
        products = List.copyOf(products);
        members = List.copyOf(members);
    }
}
