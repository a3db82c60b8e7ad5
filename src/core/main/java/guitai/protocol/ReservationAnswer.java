package guitai.protocol;

import guitai.domain.staff.StoreId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether it is held.
 *
 * @param until     the hold ends by itself then; empty where it is refused
 * @param refusal   why it is not held; empty where it is
 * @param available points that the member could still have, where points were asked for
 * @param used      where and when the voucher was used, where it was
 */
public record ReservationAnswer(UUID id, Optional<Instant> until, Optional<Refusal> refusal, long available, Optional<FirstUse> used,
                                Instant hqTime) {

    /** Why not. TAKEN: another sale holds or has used it. ENDED: this very hold was let go or has run out. */
    public enum Refusal { NOT_ENOUGH, TAKEN, ENDED, UNKNOWN_MEMBER, VOUCHER_NOT_GENUINE, VOUCHER_EXPIRED }

    /** The use of a voucher that counts. */
    public record FirstUse(StoreId store, Instant at) {
    }
}
