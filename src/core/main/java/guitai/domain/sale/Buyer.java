package guitai.domain.sale;

import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;

/** The member for whom a basket is priced: identity and tier, no personal data. */
public record Buyer(MemberId member, Tier tier) {
}
