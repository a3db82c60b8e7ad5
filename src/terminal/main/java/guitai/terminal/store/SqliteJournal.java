package guitai.terminal.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import guitai.domain.day.BusinessDay;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalEntry;
import guitai.domain.journal.JournalWriter;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.EntryForm;
import guitai.terminal.storage.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The electronic journal in SQLite. */
public final class SqliteJournal implements Journal, JournalWriter {

    /** A clock that is put right by less than this needs no entry. */
    private static final Duration JITTER = Duration.ofSeconds(1);

    /** A clock this far from headquarters' is put on record. */
    private static final long FAR_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Database database;
    private final TerminalId terminal;
    private final Clock clock;
    private final ShopFacts facts;
    private final SyncState sync;
    private final Visitors visitors;
    private final TimeBasedEpochGenerator ids;
    private Link newest;

    public SqliteJournal(Database database, TerminalId terminal, Clock clock, ShopFacts facts, SyncState sync, Visitors visitors) {
        this.database = database;
        this.terminal = terminal;
        this.clock = clock;
        this.facts = facts;
        this.sync = sync;
        this.visitors = visitors;
        this.ids = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** The newest entry as the next one needs it. */
    private record Link(long seq, Hash hash, Instant at, long offsetMillis) {
        static final Link NONE = new Link(0, Hash.GENESIS, Instant.MIN, 0);
    }

    @Override
    public void record(Fact fact, Actor actor) {
        database.transact(session -> append(session, fact, actor, businessDate(fact)));
    }

    /** Appends within the caller's transaction, after an entry about the clock where that jumped back or is newly far from headquarters'. */
    JournalEntry append(StatelessSession session, Fact fact, Actor actor, LocalDate businessDate) {
        Instant now = clock.instant();
        Instant last = newest().at;
        if (now.plus(JITTER).isBefore(last)) {
            Fact moved = new Fact.ClockMoved(Duration.between(now, last).toMillis());
            link(session, moved, actor, now, day().of(now));
        }
        long offset = sync.offsetMillis().orElse(0L);
        if (Math.abs(offset) > FAR_MILLIS && Math.abs(offset - newest().offsetMillis) > FAR_MILLIS) {
            link(session, new Fact.ClockMoved(offset), actor, now, day().of(now));
        }
        return link(session, fact, actor, now, businessDate);
    }

    private JournalEntry link(StatelessSession session, Fact fact, Actor actor, Instant now, LocalDate businessDate) {
        Link last = newest();
        long seq = last.seq + 1;
        EntryHead head = new EntryHead(terminal, seq, ids.generate(), fact.type(), fact.version(), now, businessDate,
                sync.offsetMillis(), actor, Optional.empty());
        JournalEntry entry = JournalEntry.after(last.hash, seq, EntryForm.freeze(head, fact));
        database.ifRolledBack(() -> newest = null);
        session.insert(JournalRow.of(entry, head));
        if (fact instanceof Fact.ProfileOpened opened) {
            visitors.visited(session, opened.member().value(), now);
        }
        newest = new Link(seq, entry.hash(), now, head.offsetMillis().orElse(0L));
        return entry;
    }

    @Override
    public Position head() {
        Link last = newest();
        return new Position(last.seq, last.hash);
    }

    @Override
    public List<JournalEntry> after(long seq, int most, long mostBytes) {
        List<JournalRow> rows = database.read(session -> session
                .createSelectionQuery("from JournalRow where seq > :seq order by seq", JournalRow.class)
                .setParameter("seq", seq).setMaxResults(most).getResultList());
        List<JournalEntry> entries = new ArrayList<>();
        long bytes = 0;
        for (JournalRow row : rows) {
            bytes += row.frozen.length + 1;
            if (bytes > mostBytes && !entries.isEmpty()) {
                break;
            }
            entries.add(row.entry());
        }
        return entries;
    }

    @Override
    public Hash hashAt(long seq) {
        return JournalRow.hashAt(database, seq).orElseThrow();
    }

    @Override
    public DayTotals totals(LocalDate businessDate, long throughSeq) {
        return database.read(session -> new DayQuery(session).totals(businessDate, throughSeq));
    }

    @Override
    public List<Line> lines(LocalDate businessDate, long throughSeq) {
        return database.read(session -> new DayQuery(session).lines(businessDate, throughSeq));
    }

    @Override
    public List<LocalDate> openDays(LocalDate today) {
        return database.read(session -> new DayQuery(session).open(today));
    }

    /** How often an employee has put this type of fact on record on the trading day that it is. */
    public long today(String type, EmployeeId employee) {
        return database.read(session -> session.createSelectionQuery("select frozen from JournalRow where businessDate = :day and type = :type", byte[].class)
                .setParameter("day", day().of(clock.instant()).toString()).setParameter("type", type).getResultList()).stream()
                .filter(frozen -> EntryForm.head(frozen).actor().employee().equals(employee)).count();
    }

    /** Walks the chain from behind the last place where it was found intact. */
    public ChainReport verifyChain() {
        return new ChainWalk(database, sync).fromCheckpoint();
    }

    /** Walks the chain from {@code fromSeq} on; 1 is all of it. */
    public ChainReport verifyChain(long fromSeq) {
        return new ChainWalk(database, sync).from(fromSeq);
    }

    /** The trading day to which a fact belongs; a closed day's entry belongs to the day that it closes. */
    private LocalDate businessDate(Fact fact) {
        return fact instanceof Fact.DayClosed closed ? closed.totals().businessDate() : day().of(clock.instant());
    }

    private BusinessDay day() {
        return facts.day();
    }

    private Link newest() {
        if (newest == null) {
            newest = database.read(session -> session
                    .createSelectionQuery("from JournalRow order by seq desc", JournalRow.class).setMaxResults(1)
                    .uniqueResultOptional().map(row -> new Link(row.seq, new Hash(row.hash), Values.instant(row.at),
                            EntryForm.head(row.frozen).offsetMillis().orElse(0L)))
                    .orElse(Link.NONE));
        }
        return newest;
    }
}
