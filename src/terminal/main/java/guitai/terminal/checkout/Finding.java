package guitai.terminal.checkout;

import guitai.domain.product.Product;
import guitai.domain.sale.Sale;
import guitai.domain.voucher.Voucher;
import guitai.terminal.identify.MemberProfile;
import java.util.List;
import java.util.Optional;

/** What a code turned out to be, as far as the till is concerned. */
sealed interface Finding {

    /** The identifier that proves who shows it; every other only says so. */
    String BY_VERIFIED_CODE = "verified-code";

    record Goods(Product product, Optional<String> serial) implements Finding {
    }

    record Person(MemberProfile profile, String by) implements Finding {
    }

    /**
     * A serial number without a product.
     *
     * @param makers it has a maker's own pattern
     */
    record Serial(String text, boolean makers) implements Finding {
    }

    /** @param notice what is said about them, where it is more than "which one?" */
    record Several(List<Choice> choices, Optional<Notice> notice) implements Finding {
        Several(List<Choice> choices) {
            this(choices, Optional.empty());
        }
    }

    /** A person's identifier that nobody here has. */
    record Unknown(Stranger who) implements Finding {
    }

    /**
     * A genuine voucher.
     *
     * @param digits of its signed code
     */
    record OfVoucher(Voucher voucher, String digits) implements Finding {
    }

    /** Nothing that the till acts on; it has a sentence only. */
    sealed interface Told extends Finding {
        Notice notice();
    }

    /** A receipt of this till and its sale: where goods are returned, what they are returned from. */
    record Sold(Sale sale, Notice notice) implements Told {
    }

    record Nothing(Notice notice) implements Told {
    }
}
