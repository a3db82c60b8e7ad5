package guitai.protocol;

import guitai.domain.member.MemberId;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks headquarters to hold points of a member, or a voucher, for a sale in progress. The same id asked again is the same hold.
 *
 * @param id      made by the terminal; the token that stands in the sale
 * @param member  whose points, or whose voucher
 * @param points  how many; with {@code member}
 * @param voucher the digits of a signed voucher, or the number of one that headquarters told of with {@code member}
 */
public record ReservationRequest(UUID id, Optional<MemberId> member, Optional<Long> points, Optional<String> voucher) {

    public static ReservationRequest ofPoints(UUID id, MemberId member, long points) {
        return new ReservationRequest(id, Optional.of(member), Optional.of(points), Optional.empty());
    }

    public static ReservationRequest ofVoucher(UUID id, String digits) {
        return new ReservationRequest(id, Optional.empty(), Optional.empty(), Optional.of(digits));
    }

    /** A voucher that headquarters told of, by its number. */
    public static ReservationRequest ofVoucher(UUID id, MemberId member, long number) {
        return new ReservationRequest(id, Optional.of(member), Optional.empty(), Optional.of(Long.toString(number)));
    }

    /** Either points of a member or a voucher, never both and never nothing. */
    public boolean complete() {
        boolean someonesPoints = member.isPresent() && points.filter(wanted -> wanted > 0).isPresent();
        return id != null && (voucher.isPresent() ? points.isEmpty() : someonesPoints);
    }
}
