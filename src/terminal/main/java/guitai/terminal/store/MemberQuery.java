package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members.Known;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads members together with what this terminal sold them that headquarters has not counted yet: one statement. */
final class MemberQuery {

    private static final int OWN = 18;
    private static final int TOLD = 19;
    private static final int LEADS = 20;

    /** A member as found, and where it leads. */
    private record Found(Known known, Optional<UUID> leads) {
    }

    private final Database database;
    private final PersonalKey key;
    private final MemberFeed feed;

    MemberQuery(Database database, PersonalKey key, MemberFeed feed) {
        this.database = database;
        this.key = key;
        this.feed = feed;
    }

    private static final String BY_ID = sql("WHERE m.id = ?");

    /** @param condition on the member {@code m}, from WHERE on */
    static String sql(String condition) {
        return "SELECT m.*, (SELECT sum(s.points - s.spent) || ' ' || sum(s.growth) FROM sale s WHERE s.buyer IN (" + one() + ") AND s.seq > " + counted() + "),"
                + " (SELECT sum(i.points) FROM (SELECT member, seq, points FROM own_interaction UNION ALL SELECT member, seq, innovation FROM own_reward) i"
                + " WHERE i.member IN (" + one() + ") AND i.seq > " + counted() + "),"
                + " (SELECT l.leads FROM member_link l WHERE l.member = m.id) FROM member m " + condition;
    }

    /**
     * The last own entry that is in a member's balance: by the row's own mark, or by the feed's, which was read to its end since. A
     * row that headquarters told alone may be ahead of the feed.
     */
    static String counted() {
        return "max(m.counted_through, ?1)";
    }

    /** The member {@code m}, and whoever leads there. */
    static String one() {
        return "SELECT m.id UNION ALL SELECT l.member FROM member_link l WHERE l.leads = m.id";
    }

    /** @param sql made by {@link #sql}; the question marks of its condition are {@code values} */
    List<Known> ask(String sql, Object... values) {
        long followed = feed.followed().map(Values::nanos).orElse(0L);
        long applied = feed.followedThrough();
        List<Found> found = database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, applied);
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 2, values[i]);
                }
                List<Found> all = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        all.add(new Found(known(row, followed), Optional.ofNullable(row.getBytes(LEADS)).map(Values::uuid)));
                    }
                }
                return all;
            }
        });
        return found.stream().allMatch(one -> one.leads().isEmpty()) ? found.stream().map(Found::known).toList() : asOne(found);
    }

    /** Whoever leads to another member is that member, once. */
    private List<Known> asOne(List<Found> found) {
        Map<MemberId, Known> whole = new LinkedHashMap<>();
        for (Found one : found) {
            Known meant = one.leads().flatMap(this::byId).orElse(one.known());
            whole.putIfAbsent(meant.member().id(), meant);
        }
        return List.copyOf(whole.values());
    }

    Optional<Known> byId(UUID id) {
        return ask(BY_ID, (Object) Values.bytes(id)).stream().findFirst();
    }

    private Known known(ResultSet columns, long followed) throws SQLException {
        MemberRow row = MemberRow.of(columns);
        Member told = row.member(key);
        Instant asOf = Values.instant(Math.max(row.told, followed));
        Optional<String[]> own = Optional.ofNullable(columns.getString(OWN)).map(sums -> sums.split(" "));
        Optional<Long> earned = Optional.ofNullable(columns.getString(TOLD)).map(Long::valueOf);
        Member sold = own.map(sums -> told.standing(told.tier(), told.growth() + Long.parseLong(sums[1]), told.categories())
                .withPoints(told.points().plusConsumption(Long.parseLong(sums[0])))).orElse(told);
        Member shown = earned.map(points -> sold.withPoints(sold.points().plusInnovation(points))).orElse(sold);
        return new Known(shown, asOf, own.isPresent() || earned.isPresent());
    }
}
