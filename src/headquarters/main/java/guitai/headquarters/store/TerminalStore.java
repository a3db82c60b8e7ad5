package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Terminals as machines that may talk to headquarters: their keys, their revocation, the tokens that they used. */
public final class TerminalStore {

    /**
     * What decides about a request.
     *
     * @param publicKey the key that the request names; empty where the terminal has no such key
     */
    public record Standing(Optional<String> publicKey, Instant keyEnds, boolean revoked) {
    }

    /**
     * A terminal for a page about terminals.
     *
     * @param keyEnds end of its newest key; empty for a place that no machine has taken yet
     * @param former  the terminal that its machine was before
     */
    public record Row(TerminalId terminal, StoreId store, Optional<Instant> keyEnds, Optional<Instant> revoked, Optional<TerminalId> former) {
    }

    /** How much of another version of a terminal's journal came, and when the last of it. */
    public record Fork(TerminalId terminal, long firstSeq, long lastSeq, long entries, Instant newest) {
    }

    /**
     * An entry of which there are two.
     *
     * @param other frozen bytes of the version that came later
     * @param ours  frozen bytes of the version that is held; empty where only the other one has an entry here
     */
    public record Version(long seq, byte[] other, Optional<byte[]> ours) {
    }

    /** Empty for a terminal that nobody knows. */
    public Optional<Standing> standing(Tx c, TerminalId terminal, String keyName) {
        return list(c, row -> new Standing(Optional.ofNullable(row.getString(1)), instant(row.getObject(2, OffsetDateTime.class)).orElse(Instant.MIN),
                        row.getBoolean(3)),
                "select k.public_key, k.not_after, r.terminal_id is not null from terminal t"
                        + " left join terminal_key k on k.terminal_id = t.terminal_id and k.key_name = ?"
                        + " left join terminal_revoked r on r.terminal_id = t.terminal_id where t.terminal_id = ?", keyName, terminal.value())
                .stream().findFirst();
    }

    /** A key that this terminal has or had, whatever became of the terminal. */
    public Optional<String> publicKey(Tx c, TerminalId terminal, String keyName) {
        return list(c, row -> row.getString(1), "select public_key from terminal_key where terminal_id = ? and key_name = ?",
                terminal.value(), keyName).stream().findFirst();
    }

    /**
     * Notes that a token was used; forgets those of the terminal that ended. The commit does not wait for the disk: what a power cut
     * could forget ends within two minutes, and a request that comes twice changes nothing.
     *
     * @return false when it was used before
     */
    public boolean useToken(Tx c, TerminalId terminal, String token, Instant until, Instant now) {
        list(c, row -> row.getString(1), "select set_config('synchronous_commit', 'off', true)");
        if (token.hashCode() % 16 == 0) {
            update(c, "delete from request_seen where terminal_id = ? and until < ?", terminal.value(), Sql.time(now));
        }
        return update(c, "insert into request_seen values (?, ?, ?) on conflict do nothing", terminal.value(), token, Sql.time(until)) == 1;
    }

    public void addKey(Tx c, TerminalId terminal, String keyName, String publicKey, Instant now, Instant until) {
        update(c, "insert into terminal_key values (?, ?, ?, ?, ?) on conflict (terminal_id, key_name) do update"
                + " set not_after = excluded.not_after", terminal.value(), keyName, publicKey, Sql.time(now), Sql.time(until));
    }

    /** The terminal's keys are good until then at the longest, all but one of them. */
    public void endOtherKeys(Tx c, TerminalId terminal, String keyName, Instant end) {
        update(c, "update terminal_key set not_after = least(not_after, ?) where terminal_id = ? and key_name <> ?", Sql.time(end),
                terminal.value(), keyName);
    }

    public void revoke(Tx c, TerminalId terminal, Instant now) {
        update(c, "insert into terminal_revoked values (?, ?) on conflict do nothing", terminal.value(), Sql.time(now));
    }

    /** The place is given to a machine again. */
    public void readmit(Tx c, TerminalId terminal) {
        update(c, "delete from terminal_revoked where terminal_id = ?", terminal.value());
    }

    public void goesOnFrom(Tx c, TerminalId terminal, TerminalId former, Instant now) {
        update(c, "insert into terminal_former values (?, ?, ?) on conflict do nothing", terminal.value(), former.value(), Sql.time(now));
    }

    /** What a machine that was this terminal until then has become. */
    public Optional<TerminalId> successor(Tx c, TerminalId former, Instant since) {
        return list(c, row -> new TerminalId(row.getString(1)), "select /* everywhere */ terminal_id from terminal_former"
                + " where former_id = ? and enrolled_at >= ? order by enrolled_at desc limit 1", former.value(), Sql.time(since)).stream().findFirst();
    }

    public Optional<TerminalId> former(Tx c, TerminalId terminal) {
        return list(c, row -> new TerminalId(row.getString(1)), "select former_id from terminal_former where terminal_id = ?",
                terminal.value()).stream().findFirst();
    }

    public List<TerminalId> ofStore(Tx c, StoreId store) {
        return list(c, row -> new TerminalId(row.getString(1)),
                "/* everywhere */ select terminal_id from terminal where store_id = ? order by terminal_id", store.value());
    }

    /** All terminals of the chain, for a page. */
    public List<Row> all(Tx c) {
        return list(c, row -> new Row(new TerminalId(row.getString(1)), new StoreId(row.getString(2)), instant(row.getObject(3, OffsetDateTime.class)),
                        instant(row.getObject(4, OffsetDateTime.class)), Optional.ofNullable(row.getString(5)).map(TerminalId::new)),
                "/* everywhere */ select t.terminal_id, t.store_id, max(k.not_after), max(r.revoked_at), max(f.former_id) from terminal t"
                        + " left join terminal_key k on k.terminal_id = t.terminal_id"
                        + " left join terminal_revoked r on r.terminal_id = t.terminal_id"
                        + " left join terminal_former f on f.terminal_id = t.terminal_id"
                        + " group by t.terminal_id, t.store_id order by t.terminal_id");
    }

    /** It is not revoked and has a key that is good now. */
    public boolean welcome(Tx c, TerminalId terminal, Instant now) {
        return !list(c, row -> row.getString(1), "select k.key_name from terminal_key k left join terminal_revoked r"
                + " on r.terminal_id = k.terminal_id where k.terminal_id = ? and k.not_after > ? and r.terminal_id is null limit 1",
                terminal.value(), Sql.time(now)).isEmpty();
    }

    /** Terminals of whose journal another version came: a restored backup or a cloned disk. */
    public List<Fork> forks(Tx c) {
        return list(c, row -> new Fork(new TerminalId(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                "/* everywhere */ select terminal_id, min(seq), max(seq), count(*), max(received_at) from journal_fork"
                        + " group by terminal_id order by terminal_id");
    }

    /** The other version of a terminal's entries beside ours, in order. */
    public List<Version> versions(Tx c, TerminalId terminal, int most) {
        return list(c, row -> new Version(row.getLong(1), row.getBytes(2), Optional.ofNullable(row.getBytes(3))),
                "select f.seq, f.frozen, e.frozen from journal_fork f left join journal_entry e"
                        + " on e.terminal_id = f.terminal_id and e.seq = f.seq where f.terminal_id = ? order by f.seq limit ?", terminal.value(), most);
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
