package guitai.terminal.checkout;

import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.terminal.uplink.HqAnswer;
import java.util.UUID;

/** Headquarters, as a counter asks it while a customer waits. Never call it on the shop-data thread. */
public interface LookUp {

    /** About one person. Answers within two seconds, if only by saying that there is no line. */
    HqAnswer<LookupAnswer> ask(LookupRequest request);

    /** Holds points or a voucher for a sale in progress; likewise. */
    default HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
        return new HqAnswer.Unreachable<>(HqAnswer.Silence.ADDRESS_UNKNOWN);
    }

    /** Lets go of what is held. */
    default void release(UUID hold) {
    }
}
