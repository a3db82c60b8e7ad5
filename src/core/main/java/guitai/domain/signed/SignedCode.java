package guitai.domain.signed;

import guitai.domain.day.DaySeal;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.LocalDate;

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

        /**
         * The seal of a closed day, in headquarters' figures.
         *
         * @param matched the terminal closed with the same figures
         * @param head    beginning of the chain's hash at the last entry, in hexadecimal
         * @param digest  beginning of the SHA-256 of the whole seal, in hexadecimal
         */
        record Day(TerminalId terminal, LocalDate businessDate, int version, boolean matched, long firstSeq, long lastSeq, String head,
                   long sales, Money gross, Money cash, Money tax, long points, String digest) implements Content {

            /** @param digest SHA-256 of the frozen seal in hexadecimal */
            public static Day of(DaySeal seal, String digest) {
                return SealedFigures.of(seal, digest);
            }
        }
    }
}
