package guitai.terminal.checkout;

import guitai.domain.product.Product;
import guitai.terminal.identify.MemberProfile;

/** One of several things that a scan or a typed text may mean. */
public sealed interface Choice {

    /** @param by class of identifier that led here */
    record OfMember(MemberProfile profile, String by) implements Choice {
    }

    record OfProduct(Product product) implements Choice {
    }
}
