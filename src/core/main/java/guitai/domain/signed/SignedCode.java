package guitai.domain.signed;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import java.time.Instant;

/**
 * What a signed code says.
 *
 * @param key       id of the key that it says it was signed with
 * @param notBefore issued then, whole seconds
 * @param notAfter  good up to and including that second
 */
public record SignedCode(int key, Instant notBefore, Instant notAfter, Content content) {

    /** What it is about. */
    public sealed interface Content {

        /** Whoever shows this is the member: good for minutes, once. */
        record Member(MemberId id) implements Content { }

        /**
         * A voucher.
         *
         * @param number   its serial number, below 2^48
         * @param campaign code of the campaign that gave it
         */
        record Voucher(long number, Money value, String campaign) implements Content { }

        /** A leaflet of a campaign; every copy is the same. */
        record Leaflet(String campaign) implements Content { }
    }
}
