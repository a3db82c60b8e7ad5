package guitai.headquarters.intake;

import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What applying works with.
 *
 * @param keys by number, the private halves to which terminals close what headquarters alone may read
 */
public record Means(Database database, Tables tables, MemberNews news, IntFunction<Optional<PrivateKey>> keys, Clock clock) {

    Effects effects(RefusedCases refused) {
        Spending spending = new Spending(tables, news, new Disputes(tables, clock), new Standing(tables, clock));
        return new Effects(tables, news, refused, new Joinings(tables, keys, clock), List.of(spending, interactions(), new CallBacks(tables), new Prizes(tables, news)));
    }

    References references() {
        return new References(tables, new Joinings(tables, keys, clock), interactions());
    }

    private Interactions interactions() {
        return new Interactions(tables, news, keys);
    }
}
