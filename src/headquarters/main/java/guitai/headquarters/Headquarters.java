package guitai.headquarters;

import guitai.headquarters.cases.SameMembers;
import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.console.Console;
import guitai.headquarters.contact.Contacts;
import guitai.headquarters.counter.Lookups;
import guitai.headquarters.counter.Reservations;
import guitai.headquarters.directory.DirectoryImport;
import guitai.headquarters.directory.ImportOffice;
import guitai.headquarters.feed.Feed;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.feed.SnapshotMaker;
import guitai.headquarters.feed.Snapshots;
import guitai.headquarters.feed.Upkeep;
import guitai.headquarters.http.CodeDesk;
import guitai.headquarters.http.CounterDesk;
import guitai.headquarters.http.DaysDesk;
import guitai.headquarters.http.Desk;
import guitai.headquarters.http.EnrolmentDesk;
import guitai.headquarters.http.FeedDesk;
import guitai.headquarters.http.TerminalGate;
import guitai.headquarters.http.HeardDesk;
import guitai.headquarters.http.HttpFront;
import guitai.headquarters.http.ImportDesk;
import guitai.headquarters.http.JournalDesk;
import guitai.headquarters.http.OperatorDesk;
import guitai.headquarters.http.ParcelDesk;
import guitai.headquarters.http.SnapshotDesk;
import guitai.headquarters.http.WatchDesk;
import guitai.headquarters.http.PlaceDesk;
import guitai.headquarters.intake.Applier;
import guitai.headquarters.intake.CaseOffice;
import guitai.headquarters.intake.DayDesk;
import guitai.headquarters.intake.Intake;
import guitai.headquarters.intake.Means;
import guitai.headquarters.keys.HqSigner;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.keys.ParcelKeys;
import guitai.headquarters.operator.Operators;
import guitai.headquarters.parcel.ParcelOffice;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.seal.Sealer;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.watch.Health;
import guitai.headquarters.watch.Meters;
import guitai.headquarters.terminals.Admission;
import guitai.headquarters.terminals.Enrolments;
import guitai.headquarters.terminals.TerminalOffice;
import guitai.headquarters.tls.FrontDoor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Headquarters, wired: storage first, then what works on it, HTTP last; closed the other way round. */
public final class Headquarters implements AutoCloseable {

    /** Where PostgreSQL itself is unpacked, if not below the data directory. */
    public static final String POSTGRESQL_PROPERTY = "guitai.postgresql";

    private static final Duration SNAPSHOT_PATIENCE = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Applier applier;
    private HttpFront http;
    private CodeOffice codes;
    private Console console;
    private ParcelOffice parcels;
    private CaseOffice cases;
    private Enrolments enrolments;
    private TerminalOffice terminals;
    private Supplier<FrontDoor> door;

    private Headquarters() {
    }

    /**
     * Starts; returns when requests are answered.
     *
     * @throws DirectoryInUse when another headquarters has the data directory
     * @throws guitai.headquarters.postgres.PostgresTrouble when the database that comes along cannot run here
     * @throws guitai.headquarters.directory.BadRow when a demo file cannot be taken
     */
    public static Headquarters start(HqSettings settings) {
        Headquarters headquarters = new Headquarters();
        try {
            headquarters.wire(settings);
            return headquarters;
        } catch (RuntimeException | Error failed) {
            headquarters.close();
            throw failed;
        }
    }

    /** What everything else stands on. */
    private record Ground(Database database, Tables tables, MemberNews news, KeyRing keys, HqSettings settings, Clock clock) {
    }

    private void wire(HqSettings settings) {
        keep(DirectoryLock.take(settings.dataDir()));
        Ground ground = ground(settings);
        Intake intake = intake(ground);
        Entrance entrance = Entrance.of(settings);
        door = () -> entrance.at(http.port());
        codes = new CodeOffice(ground.database, ground.tables, ground.keys, ground.clock);
        enrolments = new Enrolments(ground.database, ground.tables, ground.keys, door, ground.clock);
        terminals = new TerminalOffice(ground.database, ground.tables, ground.clock);
        keep(new Upkeep(ground.database, ground.tables, settings.running().visitedDays(), ground.clock)).start();
        applier.start();
        Contacts contacts = keep(new Contacts(ground.database, ground.clock));
        List<Desk> desks = new ArrayList<>(forTerminals(ground, intake, contacts));
        desks.addAll(forPeople(ground, contacts));
        http = keep(serve(ground, entrance.tls(), desks));
    }

    private Ground ground(HqSettings settings) {
        Tables tables = Tables.all();
        Database database = keep(Database.open(settings.jdbcUrl().orElseGet(() -> embedded(settings.dataDir()))));
        MemberNews news = new MemberNews(tables);
        settings.demoDir().ifPresent(directory -> {
            new DirectoryImport(database, tables, news, settings.clock()).read(directory, true);
            new SameMembers(database, tables, settings.clock()).look();
        });
        KeyRing keys = KeyRing.open(settings.keyFolder(), database, tables.feed(), settings.clock());
        return new Ground(database, tables, news, keys, settings, settings.clock());
    }

    /** Batches come in by line and as parcels; both are applied by the same hands. */
    private Intake intake(Ground ground) {
        HqSigner signer = new HqSigner(ground.keys);
        Sealer sealer = new Sealer(ground.database, ground.tables, ground.keys, signer, ground.clock);
        ParcelKeys parcelKeys = ParcelKeys.open(ground.settings.keyFolder(), ground.database, ground.tables.feed(), ground.clock);
        Means means = new Means(ground.database, ground.tables, ground.news, parcelKeys::byId, ground.clock);
        cases = new CaseOffice(means);
        applier = keep(new Applier(means, cases, new Afterwards(sealer, terminal -> parcels.gapMayBeClosed(terminal))));
        Intake intake = new Intake(ground.database, ground.tables, signer, ground.clock, applier::wake);
        parcels = new ParcelOffice(ground.database, ground.tables, parcelKeys, intake, applier, ground.clock);
        return intake;
    }

    private List<Desk> forTerminals(Ground ground, Intake intake, Contacts contacts) {
        Feed feed = new Feed(ground.database, ground.tables, ground.clock);
        Snapshots snapshots = new Snapshots(ground.database, ground.tables, ground.clock,
                keep(new SnapshotMaker(ground.database, ground.tables, ground.clock)), SNAPSHOT_PATIENCE);
        Lookups lookups = new Lookups(ground.database, ground.tables, ground.news, ground.keys::published, ground.clock);
        Reservations reservations = new Reservations(ground.database, ground.tables, ground.keys::published, ground.clock);
        return List.of(new HeardDesk(new JournalDesk(intake), contacts), new HeardDesk(new FeedDesk(feed), contacts),
                new DaysDesk(new DayDesk(ground.database, ground.tables)), new EnrolmentDesk(enrolments, terminals),
                new SnapshotDesk(snapshots), new CounterDesk(lookups, reservations));
    }

    private List<Desk> forPeople(Ground ground, Contacts contacts) {
        SameMembers twins = new SameMembers(ground.database, ground.tables, ground.clock);
        ImportOffice imports = new ImportOffice(ground.database, ground.tables, ground.news, ground.clock, twins::look);
        console = new Console(ground.database, contacts, new Console.Offices(cases, imports, parcels, enrolments, terminals),
                ground.settings.keyFolder(), ground.clock);
        return List.of(new CodeDesk(codes), new PlaceDesk(enrolments, terminals, codes), new ParcelDesk(parcels, codes),
                new ImportDesk(imports, codes), new OperatorDesk(console.operators(), codes), console.desk());
    }

    private HttpFront serve(Ground ground, Optional<SSLContext> tls, List<Desk> desks) {
        HqSettings settings = ground.settings;
        TerminalGate gate = new TerminalGate(new Admission(ground.database, ground.tables.terminals(), ground.clock), ground.clock);
        Meters meters = keep(new Meters(ground.database, ground.clock));
        WatchDesk watch = new WatchDesk(new Health(ground.database), meters, settings.running().metricsSecret());
        return HttpFront.start(settings.host(), settings.port(), tls, settings.running().limits(), meters,
                Stream.concat(Stream.of(watch), desks.stream()).map(gate::guarding).toList());
    }

    private String embedded(Path dataDir) {
        Path root = dataDir.resolve("postgresql");
        Path binaries = Optional.ofNullable(System.getProperty(POSTGRESQL_PROPERTY)).map(Path::of).orElse(root);
        EmbeddedPostgres postgres = keep(EmbeddedPostgres.start(root, binaries));
        return postgres.url();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** Issues signed codes, for a program that runs headquarters itself. */
    public CodeOffice codes() {
        return codes;
    }

    /** Who may enter the console, for a program that appoints the first. */
    public Operators operators() {
        return console.operators();
    }

    /** Takes parcels, for a program that runs headquarters itself. */
    public ParcelOffice parcels() {
        return parcels;
    }

    /** Decides cases, for a program that runs headquarters itself. */
    public CaseOffice cases() {
        return cases;
    }

    /** Makes machines into terminals, for a program or a page that gives out codes. */
    public Enrolments enrolments() {
        return enrolments;
    }

    /** Terminals and their keys, for a program or a page that withdraws them. */
    public TerminalOffice terminals() {
        return terminals;
    }

    /** Where terminals find headquarters, and what certificate they see there. */
    public FrontDoor door() {
        return door.get();
    }

    /** Where HTTP is answered. */
    public int port() {
        return http.port();
    }

    /** Returns when everything that was accepted before this call is applied or set aside. */
    public void settle() throws InterruptedException {
        applier.settle();
    }

    /** Answers what is being asked, then stops; everything that was acknowledged is on disk already. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception broken) {
                throw new IllegalStateException("headquarters did not close cleanly", broken);
            }
        }
    }
}
