package guitai.domain.product;

import guitai.domain.text.LocalName;

/** A product category of one of the two trades. */
public record Category(String code, Trade trade, LocalName name) {

    /** Household appliances, or cars and their service. */
    public enum Trade { APPLIANCE, AUTO }
}
