package guitai.demo.month;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.Feed;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.feed.SnapshotMaker;
import guitai.headquarters.feed.Snapshots;
import guitai.headquarters.intake.CaseOffice;
import guitai.headquarters.intake.Answer;
import guitai.headquarters.intake.Applier;
import guitai.headquarters.intake.DayDesk;
import guitai.headquarters.intake.Intake;
import guitai.headquarters.intake.Means;
import guitai.headquarters.keys.HqSigner;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.keys.ParcelKeys;
import guitai.headquarters.seal.Sealer;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import guitai.protocol.SnapshotManifest;
import guitai.terminal.uplink.HqAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Headquarters without its web server: the real intake, feed and applying on a real database, doing only what it is told when it is told. */
final class MonthHq implements AutoCloseable {

    private static final int MOST_BYTES = 16 << 20;
    /** No virtual time passes while it makes one. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String url;
    private final Path keys;
    private final Clock clock;
    private final Mortal.Life life;
    private final Tables tables = Tables.all();
    private Database database;
    private Applier applier;
    private Intake intake;
    private Feed feed;
    private SnapshotMaker maker;
    private Snapshots snapshots;
    private int deaths;

    /** @param keys where its private keys lie */
    MonthHq(String name, String url, Path keys, Clock clock) {
        this.url = Mortal.url(name, url);
        this.life = Mortal.life(name);
        this.keys = keys;
        this.clock = clock;
        opens();
    }

    /** Days are sealed as soon as they are applied. */
    private record Seals(Sealer sealer) implements Applier.Aftermath {
        @Override
        public List<TerminalId> due() {
            return sealer.due();
        }

        @Override
        public void after(TerminalId terminal) {
            sealer.seal(terminal);
        }
    }

    private void opens() {
        database = Database.open(url);
        MemberNews news = new MemberNews(tables);
        KeyRing ring = KeyRing.open(keys, database, tables.feed(), clock);
        HqSigner signer = new HqSigner(ring);
        Means means = new Means(database, tables, news, ParcelKeys.open(keys, database, tables.feed(), clock)::byId, clock);
        applier = new Applier(means, new CaseOffice(means),
                new Seals(new Sealer(database, tables, ring, signer, clock)));
        intake = new Intake(database, tables, signer, clock, _ -> { });
        feed = new Feed(database, tables, clock);
        maker = new SnapshotMaker(database, tables, clock);
        snapshots = new Snapshots(database, tables, clock, maker, PATIENCE);
    }

    /** It will die at one of the next commits, and be started again. */
    void isToDieAt(int commit, boolean beforeIt) {
        life.endsAt(commit, beforeIt);
    }

    int deaths() {
        return deaths;
    }

    /** The bytes of a batch arrive, whoever waits for the answer. */
    HqAnswer<BatchReceipt> takes(byte[] wire) {
        try {
            return switch (intake.take(BatchForm.read(Compression.inflate(wire, MOST_BYTES)))) {
                case Answer.Accepted accepted -> new HqAnswer.Told<>(overTheWire(accepted.receipt(), BatchReceipt.class));
                case Answer.Refused refused -> new HqAnswer.Refused<>(overTheWire(refused.problem(), Problem.class));
            };
        } catch (Compression.Refused | BatchForm.Malformed unreadable) {
            return new HqAnswer.Refused<>(Problem.of(Problem.MALFORMED, 400, "The body is not a batch"));
        } catch (RuntimeException broken) {
            return diedOf(broken);
        }
    }

    HqAnswer<ChangePage> page(TerminalId terminal, FeedName one, String cursor, int most) {
        return switch (feed.page(terminal, Optional.of(one), cursor, most)) {
            case Feed.Answer.Page told -> new HqAnswer.Told<>(overTheWire(told.page(), ChangePage.class));
            case Feed.Answer.Refused refused -> new HqAnswer.Refused<>(overTheWire(refused.problem(), Problem.class));
        };
    }

    HqAnswer<SnapshotManifest> snapshot(TerminalId terminal) {
        try {
            return new HqAnswer.Told<>(overTheWire(snapshots.manifest(terminal).orElseThrow(), SnapshotManifest.class));
        } catch (RuntimeException broken) {
            return diedOf(broken);
        }
    }

    HqAnswer<byte[]> segment(TerminalId terminal, String snapshot, int number) {
        return snapshots.segment(terminal, snapshot, number).<HqAnswer<byte[]>>map(HqAnswer.Told::new)
                .orElseGet(() -> new HqAnswer.Refused<>(Problem.of(Problem.NOT_FOUND, 404, "That snapshot is gone")));
    }

    DayAnswer day(TerminalId terminal, LocalDate date, long through) {
        return overTheWire(new DayDesk(database, tables).day(terminal, date, through).orElseThrow(), DayAnswer.class);
    }

    /** Applies what it holds; false when it died over it. */
    boolean applies() {
        try {
            applier.settle();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException broken) {
            diedOf(broken);
            return false;
        }
    }

    /** Somebody at headquarters changes what it knows. */
    void works(Database.Task task) {
        try {
            database.run(task);
        } catch (RuntimeException broken) {
            diedOf(broken);
        }
    }

    /** An auditor looks. */
    <T> T shows(Database.Work<T> work) {
        return database.snapshot(work);
    }

    Tables tables() {
        return tables;
    }

    private <T> HqAnswer<T> diedOf(RuntimeException broken) {
        if (!life.hasEnded()) {
            throw broken;
        }
        deaths++;
        close();
        opens();
        return new HqAnswer.Unreachable<>(HqAnswer.Silence.CUT_OFF);
    }

    private static <T> T overTheWire(T value, Class<T> type) {
        return Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(value), type);
    }

    @Override
    public void close() {
        maker.close();
        applier.close();
        database.close();
    }
}
