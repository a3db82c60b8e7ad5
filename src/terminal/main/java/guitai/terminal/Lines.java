package guitai.terminal;

import guitai.protocol.DayAnswer;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.terminal.checkout.LookUp;
import guitai.terminal.shift.HeadquartersDay;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.SyncStatus;
import guitai.terminal.uplink.Uplink;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The uplink as those see it who ask headquarters while somebody waits. */
final class Lines {

    private Lines() {
    }

    /** Headquarters as the counter asks it. */
    record Counter(Uplink uplink) implements LookUp {

        @Override
        public HqAnswer<LookupAnswer> ask(LookupRequest request) {
            return uplink.lookup(request);
        }

        @Override
        public HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
            return uplink.reserve(request);
        }

        @Override
        public void release(UUID hold) {
            uplink.release(hold);
        }
    }

    /** Headquarters as the day's end asks it. */
    record DaysEnd(Uplink uplink) implements HeadquartersDay {

        @Override
        public Optional<DayAnswer> day(LocalDate businessDate, long throughSeq) {
            return uplink.day(businessDate, throughSeq);
        }

        @Override
        public SyncStatus status() {
            return uplink.status();
        }
    }
}
