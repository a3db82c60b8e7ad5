package guitai.protocol;

import guitai.domain.member.MemberId;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks headquarters to hold points of a member, or a voucher, for a sale in progress. The same id asked again is the same hold.
 *
 * @param id      made by the terminal; the token that stands in the sale
 * @param member  whose points
 * @param points  how many; with {@code member}
 * @param voucher the digits of a signed voucher; without the other two
 */
public record ReservationRequest(UUID id, Optional<MemberId> member, Optional<Long> points, Optional<String> voucher) {

    public static ReservationRequest ofPoints(UUID id, MemberId member, long points) {
        return new ReservationRequest(id, Optional.of(member), Optional.of(points), Optional.empty());
    }

    public static ReservationRequest ofVoucher(UUID id, String digits) {
        return new ReservationRequest(id, Optional.empty(), Optional.empty(), Optional.of(digits));
    }

    /** Either points of a member or a voucher, never both and never nothing. */
    public boolean complete() {
        boolean someonesPoints = member.isPresent() && points.filter(wanted -> wanted > 0).isPresent();
        return id != null && (voucher.isPresent() ? member.isEmpty() && points.isEmpty() : someonesPoints);
    }
}
