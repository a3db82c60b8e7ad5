package guitai.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One row of the change feed.
 *
 * @param doc the domain record of its kind in {@link Json}'s form; absent for a tombstone
 */
public record Change(String scope, long position, Kind kind, String key, Optional<JsonNode> doc) {

    /** What a row is about, and the domain record that its document is. */
    public enum Kind {
        STORE, RULES, EMPLOYEE, TIER, BENEFIT, CATEGORY, PRODUCT, UNIT, MEMBER, VEHICLE, SHAPES, KEY, CAMPAIGN, CASE, MEMBER_LINK, CONSENTS,
        SPENDING, VOUCHER_TERMS, VOUCHERS, GROWTH, RECOMMENDATIONS, INTERACTION_RULE, INTERACTIONS, SUGGESTION, CALL_BACK,
        WHEEL, COIN_RULE, COINS,
        /** A kind that only a later release knows; never sent, and passed over by who reads it. */
        @JsonEnumDefaultValue UNKNOWN
    }

    /** A document that was left out on the wire arrives as a JSON null; both say that there is none. */
    public Change {
        doc = doc.filter(node -> !node.isNull() && !node.isMissingNode());
    }

    public boolean deleted() {
        return doc.isEmpty();
    }
}
