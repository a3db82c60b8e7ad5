package guitai.terminal.store;

import guitai.domain.day.DaySeal;
import guitai.domain.signed.KeySignature;
import guitai.protocol.SealedDay;
import guitai.terminal.shift.SealBook;
import guitai.terminal.storage.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closed days and their seals in SQLite. */
public final class SqliteSeals implements SealBook {

    private static final int MOST = 400;
    private static final String CLOSINGS = """
            SELECT c.business_date, c.seq, s.frozen, s.key_name, s.signature, s.digits
            FROM (SELECT business_date, max(seq) AS seq FROM journal WHERE type = 'day.closed' GROUP BY business_date) c
            LEFT JOIN day_seal s ON s.business_date = c.business_date
                AND s.version = (SELECT max(n.version) FROM day_seal n WHERE n.business_date = c.business_date)
            """;

    private final Database database;
    private final Clock clock;

    public SqliteSeals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Closing> closings(LocalDate since) {
        String from = since.equals(LocalDate.MAX) ? "9999-99-99" : since.toString();
        return database.read(session -> session.createNativeQuery(CLOSINGS
                        + " WHERE c.business_date >= :since OR s.version IS NULL OR s.closed_by < c.seq OR s.matched = 0"
                        + " ORDER BY c.business_date DESC LIMIT " + MOST, Object[].class)
                .setParameter("since", from).getResultList()).stream().map(SqliteSeals::closing).toList();
    }

    @Override
    public Optional<Closing> closing(LocalDate day) {
        return database.read(session -> session.createNativeQuery(CLOSINGS + " WHERE c.business_date = :day", Object[].class)
                .setParameter("day", day.toString()).getResultList()).stream().map(SqliteSeals::closing).findFirst();
    }

    private static Closing closing(Object[] row) {
        Optional<SealedDay> seal = row[2] == null ? Optional.empty()
                : Optional.of(new SealedDay((String) row[2], new KeySignature((String) row[3], (String) row[4]), (String) row[5]));
        return new Closing(LocalDate.parse((String) row[0]), ((Number) row[1]).longValue(), seal);
    }

    @Override
    public void keep(DaySeal seal, SealedDay sealed) {
        database.transact(session -> session.createNativeMutationQuery("""
                        INSERT INTO day_seal VALUES (:day, :version, :closedBy, :matched, :frozen, :key, :signature, :digits, :received)
                        """)
                .setParameter("day", seal.closed().businessDate().toString()).setParameter("version", seal.version())
                .setParameter("closedBy", seal.closedBy()).setParameter("matched", seal.matched() ? 1 : 0)
                .setParameter("frozen", sealed.frozen()).setParameter("key", sealed.signature().key())
                .setParameter("signature", sealed.signature().value()).setParameter("digits", sealed.digits())
                .setParameter("received", Values.nanos(clock.instant())).executeUpdate());
    }
}
