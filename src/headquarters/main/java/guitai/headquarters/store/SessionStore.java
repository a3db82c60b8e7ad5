package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Who is signed in at the console. Only hashes of what the browsers hold lie here. */
public final class SessionStore {

    /** @param pending a second factor that is shown but not confirmed yet */
    public record Row(byte[] token, String login, String stage, Optional<byte[]> pending, String origin, Instant madeAt, Instant seenAt) {
    }

    public void insert(Tx c, Row row) {
        update(c, "insert into console_session (token, login, stage, pending, origin, made_at, seen_at) values (?, ?, ?, ?, ?, ?, ?)",
                row.token(), row.login(), row.stage(), row.pending().orElse(null), row.origin(), Sql.time(row.madeAt()), Sql.time(row.seenAt()));
    }

    public Optional<Row> find(Tx c, byte[] token) {
        return list(c, row -> new Row(row.getBytes("token"), row.getString("login"), row.getString("stage"),
                        Optional.ofNullable(row.getBytes("pending")), row.getString("origin"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()),
                "select * from console_session where token = ?", token).stream().findFirst();
    }

    public void seen(Tx c, byte[] token, Instant now) {
        update(c, "update console_session set seen_at = ? where token = ?", Sql.time(now), token);
    }

    public void end(Tx c, byte[] token) {
        update(c, "delete from console_session where token = ?", token);
    }

    /** Ends all sessions of an operator. */
    public void endAll(Tx c, String login) {
        update(c, "delete from console_session where login = ?", login);
    }

    /** Forgets those that nobody can use any more. */
    public void forget(Tx c, Instant madeBefore, Instant seenBefore) {
        update(c, "delete from console_session where made_at < ? or seen_at < ?", Sql.time(madeBefore), Sql.time(seenBefore));
    }
}
