package guitai.terminal.device;

import guitai.domain.member.Member;
import guitai.domain.member.PointsBalance;
import guitai.domain.sale.Sale;
import guitai.domain.shop.Store;
import guitai.domain.text.LocalName;
import java.util.Optional;

/** What a receipt is written from: the sale, where it was made, and to whom. */
public record Slip(Sale sale, Store store, LocalName clerk, Optional<Buyer> buyer, int copy) {

    /** The buyer as far as paper may show it: card tail, tier and balance. */
    public record Buyer(String cardTail, LocalName tier, PointsBalance points) {
    }

    /** A first copy; {@code buyer} with the balance after the sale. */
    public static Slip of(Sale sale, Store store, LocalName clerk, Optional<Member> buyer, LocalName tier) {
        return new Slip(sale, store, clerk, buyer.map(member -> new Buyer(
                guitai.domain.member.Masked.cardTail(member.card()), tier, member.points())), 0);
    }

    public Slip reprint(int number) {
        return new Slip(sale, store, clerk, buyer, number);
    }
}
