package guitai.headquarters.intake;

import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tx;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What applied entries do to members in one respect. */
@FunctionalInterface
interface Booking {

    /**
     * Does it once, however often it is asked to.
     *
     * @param changed members of whom something shown has changed are added
     * @return what the stores are to be told besides, by scope
     */
    Map<String, List<FeedStore.Row>> book(Tx c, TerminalId terminal, StoreId store, List<Judged> entries, Set<MemberId> changed);
}
