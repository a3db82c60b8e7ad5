package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.protocol.ChangePage;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The members' file as it follows its feed, and how far it has come: one row, kept in memory because every look-up needs it. */
public final class MemberFeed {

    private final Database database;
    private final PersonalKey key;
    private final JoinedHere joined;
    private State state;

    MemberFeed(Database database, PersonalKey key, JoinedHere joined) {
        this.database = database;
        this.key = key;
        this.joined = joined;
    }

    /**
     * @param followedThrough last own entry that is in every balance here
     * @param followed        when the feed was last read to its end
     */
    private record State(String cursor, long followedThrough, Optional<Instant> followed, long refused) {

        static State of(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("SELECT feed_cursor, followed_through, followed, refused FROM member_feed");
                    ResultSet row = select.executeQuery()) {
                long followed = row.getLong(3);
                return new State(row.getString(1), row.getLong(2), row.wasNull() ? Optional.empty() : Optional.of(Values.instant(followed)),
                        row.getLong(4));
            }
        }

        State keep(Connection connection) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE member_feed SET feed_cursor = ?, followed_through = ?, followed = ?, refused = ?")) {
                update.setString(1, cursor);
                update.setLong(2, followedThrough);
                update.setObject(3, followed.map(Values::nanos).orElse(null));
                update.setLong(4, refused);
                update.executeUpdate();
            }
            return this;
        }
    }

    String cursor() {
        return state().cursor();
    }

    long followedThrough() {
        return state().followedThrough();
    }

    Optional<Instant> followed() {
        return state().followed();
    }

    long refused() {
        return state().refused();
    }

    /** Puts in what a page tells of members, with its cursor: one transaction. */
    void apply(Told told, ChangePage page, Instant now) {
        put(told, new Mark(page.journalAppliedThrough(), now), before -> new State(page.cursor(),
                page.more() ? before.followedThrough() : page.journalAppliedThrough(), page.more() ? before.followed() : Optional.of(now), before.refused()));
    }

    /** Puts in members that came another way than by their own feed. */
    void apply(Told told, Mark mark) {
        put(told, mark, before -> before);
    }

    /**
     * Puts in one member as headquarters has just told it.
     *
     * @param countedThrough this terminal's last entry that is in its balance
     */
    public void put(Member member, long countedThrough, Instant now) {
        apply(Told.of(member), new Mark(countedThrough, now));
    }

    /** What is here stays in use until a snapshot takes its place. */
    void startOver() {
        put(new Told(Map.of(), 0), new Mark(0, Instant.EPOCH), before ->
                new State(ChangePage.START, before.followedThrough(), before.followed(), before.refused()));
    }

    /** Another file is in use now. */
    void changedFile() {
        state = null;
        joined.bringBack();
    }

    private interface Step {
        State after(State before);
    }

    private void put(Told told, Mark mark, Step step) {
        State before = state();
        database.transact(session -> session.doWork(connection -> {
            database.ifRolledBack(() -> state = null);
            joined.told(connection, told);
            SqliteConsents.told(connection, told);
            SqliteInteractions.told(connection, told);
            int refused = told.refused() + new PeopleTables(connection, key).apply(told, mark);
            State next = step.after(before);
            state = new State(next.cursor(), next.followedThrough(), next.followed(), next.refused() + refused).keep(connection);
        }));
    }

    private State state() {
        if (state == null) {
            state = database.select(State::of);
        }
        return state;
    }
}
