package guitai.terminal.shift;

import guitai.protocol.DayAnswer;
import guitai.terminal.uplink.SyncStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Headquarters' view of a trading day, as far as it can be had now. */
public interface HeadquartersDay {

    /** Empty when headquarters cannot be reached. Waits for the network: never call it on the shop-data thread. */
    Optional<DayAnswer> day(LocalDate businessDate, long throughSeq);

    SyncStatus status();
}
