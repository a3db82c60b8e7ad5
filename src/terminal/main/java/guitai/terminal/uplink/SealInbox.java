package guitai.terminal.uplink;

import guitai.protocol.SealedDay;
import java.time.LocalDate;
import java.util.List;

/** Where headquarters' seals of closed days go. All calls run on the shop-data thread. */
public interface SealInbox {

    /** A terminal that closes no days. */
    SealInbox NONE = new SealInbox() {
        @Override
        public List<LocalDate> wanted() {
            return List.of();
        }

        @Override
        public boolean take(SealedDay sealed) {
            return false;
        }
    };

    /** Days that headquarters holds and whose seal is missing or says that the sides differ; the newest first, not very many. */
    List<LocalDate> wanted();

    /** Believes and keeps a seal; false where nothing changed by it. */
    boolean take(SealedDay sealed);
}
