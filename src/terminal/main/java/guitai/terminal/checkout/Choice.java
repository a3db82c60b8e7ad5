package guitai.terminal.checkout;

import guitai.domain.campaign.Campaign;
import guitai.domain.product.Product;
import guitai.terminal.identify.MemberProfile;
import java.util.Optional;

/** One of several things that a scan or a typed text may mean. */
public sealed interface Choice {

    /** @param by class of identifier that led here */
    record OfMember(MemberProfile profile, String by) implements Choice {
    }

    /** @param serial of the very unit, where the code said it */
    record OfProduct(Product product, Optional<String> serial) implements Choice {
        public OfProduct(Product product) {
            this(product, Optional.empty());
        }
    }

    /** A product that a campaign's leaflet shows; taking it is put on record for the campaign. */
    record OfOffer(Campaign campaign, Product product) implements Choice {
    }
}
