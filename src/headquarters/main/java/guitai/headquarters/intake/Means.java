package guitai.headquarters.intake;

import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import java.time.Clock;

/** What applying works with. */
public record Means(Database database, Tables tables, MemberNews news, Joinings joinings, Clock clock) {

    Effects effects(RefusedCases refused) {
        return new Effects(tables, news, refused, joinings, new Spending(tables, news, new Disputes(tables, clock), new Standing(tables, clock)));
    }

    References references() {
        return new References(tables, joinings);
    }
}
