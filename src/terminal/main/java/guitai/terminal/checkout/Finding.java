package guitai.terminal.checkout;

import guitai.domain.product.Product;
import guitai.terminal.identify.MemberProfile;
import java.util.List;
import java.util.Optional;

/** What a code turned out to be, as far as the till is concerned. */
sealed interface Finding {

    record Goods(Product product, Optional<String> serial) implements Finding {
    }

    record Person(MemberProfile profile, String by) implements Finding {
    }

    /** A serial number without a product. */
    record Serial(String text) implements Finding {
    }

    record Several(List<Choice> choices) implements Finding {
    }

    record Nothing(Notice notice) implements Finding {
    }
}
