package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.util.List;
import java.util.Optional;

/** The members in SQLite. Balances are headquarters' plus this terminal's sales that are not in them yet. */
public final class SqliteMembers implements Members {

    private static final String BY_CARD = MemberQuery.sql("WHERE m.card_key = ? LIMIT 1");
    private static final String BY_PHONE = MemberQuery.sql("WHERE m.phone_key = ? LIMIT 1");

    private final PersonalKey key;
    private final MemberQuery query;
    private final NameSearch names;

    public SqliteMembers(Database database, PersonalKey key, MemberFeed feed, Visitors visitors) {
        this.key = key;
        this.query = new MemberQuery(database, key, feed);
        this.names = new NameSearch(query, key, visitors);
    }

    @Override
    public Optional<Known> byId(MemberId id) {
        return query.byId(id.value());
    }

    @Override
    public Optional<Known> byCard(String card) {
        return query.ask(BY_CARD, (Object) MemberRow.cardKey(key, card)).stream().findFirst();
    }

    @Override
    public Optional<Known> byPhone(String phone) {
        return query.ask(BY_PHONE, (Object) MemberRow.phoneKey(key, phone)).stream().findFirst();
    }

    @Override
    public List<Known> byPhoneTail(String lastFour, int most) {
        return names.byTail(lastFour, most);
    }

    @Override
    public List<Known> byName(String query, int most) {
        return names.find(query, most);
    }
}
