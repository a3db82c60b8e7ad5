package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.List;

/** Parcels that wait for what comes before them. */
public final class ParcelStore {

    /** A parcel that waits, as it came. */
    public record Waiting(long firstSeq, String digest, byte[] file) {
    }

    /** A parcel that waits, for whoever watches over the chain. */
    public record Known(TerminalId terminal, long firstSeq, long lastSeq, Instant since) {
    }

    /** Keeps a parcel; the same one twice is kept once. False where {@code most} of the terminal wait already. */
    public boolean keep(Tx c, TerminalId terminal, long first, long last, String digest, byte[] file, Instant now, int most) {
        boolean known = !list(c, row -> row.getInt(1), "select 1 from parcel_waiting where terminal_id = ? and first_seq = ? and digest = ?",
                terminal.value(), first, digest).isEmpty();
        long waiting = list(c, row -> row.getLong(1), "select count(*) from parcel_waiting where terminal_id = ?", terminal.value()).getFirst();
        if (known || waiting >= most) {
            return known;
        }
        update(c, "insert into parcel_waiting values (?, ?, ?, ?, ?, ?) on conflict do nothing", terminal.value(), first, digest, last, file,
                Sql.time(now));
        return true;
    }

    /** The first parcel of the terminal that begins at {@code next} or before. */
    public List<Waiting> ready(Tx c, TerminalId terminal, long next) {
        return list(c, row -> new Waiting(row.getLong(1), row.getString(2), row.getBytes(3)), "select first_seq, digest, file from parcel_waiting"
                + " where terminal_id = ? and first_seq <= ? order by first_seq limit 1", terminal.value(), next);
    }

    public void forget(Tx c, TerminalId terminal, Waiting parcel) {
        update(c, "delete from parcel_waiting where terminal_id = ? and first_seq = ? and digest = ?", terminal.value(), parcel.firstSeq(),
                parcel.digest());
    }

    /** Everything that waits. */
    public List<Known> waiting(Tx c, int most) {
        return list(c, row -> new Known(new TerminalId(row.getString(1)), row.getLong(2), row.getLong(3),
                        row.getObject(4, java.time.OffsetDateTime.class).toInstant()),
                "select /* everywhere */ terminal_id, first_seq, last_seq, received_at from parcel_waiting order by terminal_id, first_seq limit ?", most);
    }
}
