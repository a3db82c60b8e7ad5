package guitai.demo.month;

import guitai.demo.DemoCsv;
import guitai.demo.story.Counter;
import guitai.demo.story.TestKeys;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.domain.member.MemberId;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How every month begins: headquarters' database with a small demo store, and the data folders of terminals that have just pulled it.
 * Made once, in memory where the system has a file system there: a month forces some thousand commits to disk.
 *
 * @param server JDBC address of the PostgreSQL that holds the databases
 * @param folder where the folders of terminals are, and where months may put theirs
 * @param keys   headquarters' private keys
 */
public record World(String server, Path folder, Path keys) {

    static final int OPEN = 10;
    /** The first {@link #OPEN} are open; the others stand by to replace one that is lost. */
    static final List<String> TERMINALS = List.of("S01-02", "S01-03", "S01-04", "S01-05", "S01-06", "S02-01", "S02-02", "S02-03", "S02-04",
            "S02-05", "S01-07", "S02-06", "S01-08", "S02-07", "S01-09", "S02-08", "S01-10", "S02-09");
    private static final Map<String, Integer> KEPT = Map.of("members", 24, "stores", 9, "employees", 99, "tiers", 9, "categories", 99,
            "benefits", 99, "rules", 99);
    private static final List<Map<String, String>> MEMBERS = DemoCsv.rows("members").subList(0, KEPT.get("members"));
    private static World made;

    public static synchronized World begins() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    /** Skus that are in the small store's catalogue, loose goods only. */
    public static List<String> goods() {
        return guitai.demo.story.Goods.loose().subList(0, 24);
    }

    public static List<Map<String, String>> members() {
        return MEMBERS;
    }

    private static World make() {
        Path memory = Path.of("/dev/shm");
        try {
            Path root = Files.isWritable(memory) ? Files.createTempDirectory(memory, "guitai-month") : Files.createTempDirectory("guitai-month");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(root.resolve("server"), Path.of(System.getProperty("guitai.postgresql")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                MonthStore.delete(root);
            }));
            World world = new World(postgres.url(), Files.createDirectories(root.resolve("folders")), root.resolve("hq/codes"));
            world.execute("create database month");
            world.fill(tables(root.resolve("tables")), root);
            return world;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void fill(Path tables, Path root) {
        try (Headquarters hq = Headquarters.start(new HqSettings(root.resolve("hq"), Optional.of(url("month")), HqSettings.LOOPBACK, 0,
                Optional.of(tables), Clock.systemUTC()))) {
            everybodyShopsEverywhere();
            for (String terminal : TERMINALS) {
                try (Counter counter = new Counter(terminal, folder.resolve(terminal),
                        () -> Optional.of(URI.create("http://127.0.0.1:" + hq.port())), Clock.systemUTC())) {
                    counter.starts();
                    for (int tries = 60; counter.syncs().state() != SyncStatus.State.SYNCED; tries--) {
                        if (tries == 0) {
                            throw new IllegalStateException(terminal + " gets no goods: " + counter.uplink().status() + counter.uplink().problem());
                        }
                    }
                }
            }
        }
    }

    private void everybodyShopsEverywhere() {
        Tables tables = Tables.all();
        Set<MemberId> all = new HashSet<>();
        members().forEach(row -> all.add(MemberId.of(row.get("id"))));
        try (Database database = Database.open(url("month"))) {
            TERMINALS.forEach(terminal -> TestKeys.known(database, new TerminalId(terminal)));
            database.run(c -> {
                for (String store : List.of("S01", "S02")) {
                    String scope = FeedStore.membersScope(store);
                    new MemberNews(tables).tell(c, Set.of(), Map.of(scope, tables.members().attach(c, scope, all, LocalDate.EPOCH)));
                }
            });
        }
    }

    /** The tables of the small store, written to a folder. */
    public static Path tables(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Integer> kept : KEPT.entrySet()) {
            String file = kept.getKey() + ".csv";
            try (Stream<String> lines = Files.lines(DemoCsv.folder().resolve(file))) {
                Files.write(folder.resolve(file), lines.limit(1 + kept.getValue()).toList());
            }
        }
        List<String> products = Files.readAllLines(DemoCsv.folder().resolve("products.csv"));
        Files.write(folder.resolve("products.csv"), Stream.concat(Stream.of(products.getFirst()), products.stream()
                .filter(line -> goods().contains(line.split(",")[0]))).toList());
        Files.write(folder.resolve("terminals.csv"), Stream.concat(Stream.of("id,store"),
                TERMINALS.stream().map(id -> id + "," + id.substring(0, 3))).toList());
        return folder;
    }

    /** A new database in which nothing has happened yet. */
    String database(String name) {
        execute("create database " + name + " template month");
        return url(name);
    }

    void forget(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    private String url(String name) {
        return server.replace("/postgres?", "/" + name + "?");
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(server); var doing = connection.createStatement()) {
            doing.execute(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
