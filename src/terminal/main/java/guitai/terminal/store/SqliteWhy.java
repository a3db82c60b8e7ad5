package guitai.terminal.store;

import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import guitai.terminal.identify.Why;
import guitai.terminal.identify.Why.Own;
import guitai.terminal.interaction.InteractionBook;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the figures of a profile are made of, from the same rows that {@link MemberQuery} adds up. */
final class SqliteWhy implements Why.Book {

    private static final String SALES = "SELECT s.seq, s.terminal, s.business_date, s.counter, s.points, s.spent, s.growth FROM member m JOIN sale s ON s.buyer IN ("
            + MemberQuery.one() + ") AND s.seq > " + MemberQuery.counted() + " WHERE m.id = ?";
    private static final String INTERACTIONS = "SELECT i.seq, i.id, i.personal, i.points FROM member m JOIN own_interaction i ON i.member IN ("
            + MemberQuery.one() + ") AND i.seq > " + MemberQuery.counted() + " WHERE m.id = ?";

    private static final String TURNS = "SELECT r.seq, r.day, r.innovation FROM member m JOIN own_reward r ON r.member IN (" + MemberQuery.one() + ") AND r.seq > "
            + MemberQuery.counted() + " AND r.innovation <> 0 WHERE m.id = ?";

    private final Database database;
    private final PersonalKey key;
    private final MemberFeed feed;
    private final InteractionBook told;

    SqliteWhy(Database database, PersonalKey key, MemberFeed feed, InteractionBook told) {
        this.database = database;
        this.key = key;
        this.feed = feed;
        this.told = told;
    }

    @Override
    public Optional<Members.Known> told(MemberId member) {
        long followed = feed.followed().map(Values::nanos).orElse(0L);
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT m.* FROM member m WHERE m.id = ?")) {
                select.setBytes(1, Values.bytes(member.value()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(known(MemberRow.of(row), followed)) : Optional.empty();
                }
            }
        });
    }

    private Members.Known known(MemberRow row, long followed) {
        return new Members.Known(row.member(key), Values.instant(Math.max(row.told, followed)), false);
    }

    @Override
    public List<Own> since(MemberId member) {
        long applied = feed.followedThrough();
        Map<Long, Own> bySeq = new TreeMap<>();
        each(SALES, applied, member, row -> bySeq.put(row.getLong(1), new Own(LocalDate.parse(row.getString(3)), Optional.of(new ReceiptNumber(
                new TerminalId(row.getString(2)), LocalDate.parse(row.getString(3)), row.getInt(4))), Optional.empty(), row.getLong(5), row.getLong(6),
                row.getLong(7), 0)));
        each(INTERACTIONS, applied, member, row -> {
            Heard heard = Json.MAPPER.readValue(key.open(row.getBytes(3), row.getBytes(2)), Heard.class);
            bySeq.put(row.getLong(1), new Own(heard.day(), Optional.empty(), Optional.of(heard.what().kind()), 0, 0, 0, row.getLong(4)));
        });
        each(TURNS, applied, member, row -> bySeq.put(row.getLong(1), new Own(LocalDate.parse(row.getString(2)), Optional.empty(), Optional.empty(), 0, 0, 0,
                row.getLong(3))));
        return List.copyOf(bySeq.values());
    }

    @Override
    public Optional<InteractionRule> interactions() {
        return told.rule();
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String sql, long applied, MemberId member, Each each) {
        database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, applied);
                select.setBytes(2, Values.bytes(member.value()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        each.row(row);
                    }
                }
                return true;
            }
        });
    }
}
