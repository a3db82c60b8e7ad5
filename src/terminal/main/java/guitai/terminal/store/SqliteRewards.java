package guitai.terminal.store;

import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Wheel;
import guitai.domain.staff.Actor;
import guitai.protocol.Change;
import guitai.terminal.interaction.RewardBook;
import guitai.terminal.storage.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;

/** The wheel and the coins: as headquarters tells them, and what was done here since. */
final class SqliteRewards implements RewardBook {

    private static final String COINS = "SELECT (SELECT coalesce(sum(json_extract(c.coins, '$.coins')), 0) FROM member_coins c WHERE c.member IN (" + MemberQuery.one() + ")),"
            + " (SELECT count(*) FROM sale s WHERE s.buyer IN (" + MemberQuery.one() + ") AND s.seq > " + MemberQuery.counted() + "),"
            + " (SELECT coalesce(sum(r.coins), 0) FROM own_reward r WHERE r.member IN (" + MemberQuery.one() + ") AND r.seq > " + MemberQuery.counted() + ")"
            + " FROM member m WHERE m.id = ?";

    private final Database database;
    private final ShopDocuments documents;
    private final SqliteJournal journal;
    private final MemberFeed feed;

    SqliteRewards(Database database, ShopDocuments documents, SqliteJournal journal, MemberFeed feed) {
        this.database = database;
        this.documents = documents;
        this.journal = journal;
        this.feed = feed;
    }

    @Override
    public Optional<Wheel> wheel() {
        return documents.all(Change.Kind.WHEEL, Wheel.class).stream().findFirst();
    }

    @Override
    public Optional<CoinRule> coinRule() {
        return documents.all(Change.Kind.COIN_RULE, CoinRule.class).stream().findFirst();
    }

    @Override
    public long coins(MemberId member) {
        long applied = feed.followedThrough();
        long perSale = coinRule().map(CoinRule::perSale).orElse(0L);
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COINS)) {
                select.setLong(1, applied);
                select.setBytes(2, Values.bytes(member.value()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) + row.getLong(2) * perSale + row.getLong(3) : 0L;
                }
            }
        });
    }

    @Override
    public Map<String, Integer> given(int wheel) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT thing, count(*) FROM own_reward WHERE wheel = ? GROUP BY thing")) {
                select.setInt(1, wheel);
                Map<String, Integer> given = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        given.put(row.getString(1), row.getInt(2));
                    }
                }
                return given;
            }
        });
    }

    @Override
    public void record(Fact.PrizeDrawn drawn, LocalDate day, Actor actor) {
        database.transact(session -> {
            journal.record(drawn, actor);
            write(session, drawn.member(), day, -drawn.cost(), 0, drawn.prize()).setParameter("wheel", drawn.wheel()).setParameter("number", drawn.number()).executeUpdate();
        });
    }

    @Override
    public void record(Fact.GiftTaken taken, LocalDate day, Actor actor) {
        database.transact(session -> {
            journal.record(taken, actor);
            write(session, taken.member(), day, 0, -taken.coins(), taken.gift()).setParameter("wheel", null, Integer.class).setParameter("number", null, Long.class).executeUpdate();
        });
    }

    private MutationQuery write(StatelessSession session, MemberId member, LocalDate day, long innovation, long coins, String thing) {
        return session.createNativeMutationQuery("INSERT INTO own_reward VALUES (:seq, :member, :day, :innovation, :coins, :wheel, :number, :thing)")
                .setParameter("seq", journal.head().seq()).setParameter("member", Values.bytes(member.value())).setParameter("day", day.toString())
                .setParameter("innovation", innovation).setParameter("coins", coins).setParameter("thing", thing);
    }
}
