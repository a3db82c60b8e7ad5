package guitai.terminal.store;

import guitai.bench.BenchLog;
import guitai.domain.text.LocalName;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.terminal.BackOffice;
import guitai.terminal.checkout.Till;
import guitai.terminal.storage.ShopData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A till with a million members, two hundred thousand products and as many vehicles: what each keystroke waits for, what a
 * sale waits for while the first feed arrives, and how much room the indexes take.
 */
@Tag("bench")
class LookupBench {

    private static final int MEMBERS = Integer.getInteger("guitai.bench.members", 1_000_000);
    private static final int OTHERS = Integer.getInteger("guitai.bench.products", 200_000);
    private static final int PAGE = 500;
    private static final int RUNS = 1_000;
    private static final double P50 = 4;
    private static final double P99 = 16;
    private static final double LONGEST_WAIT = 100;

    @TempDir
    Path folder;
    private BackOffice office;
    private final ShopData data = new ShopData();

    @Test
    void aKeystrokeAmongAMillionMembersAndASaleDuringTheFirstFeed() throws Exception {
        Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
        office = data.ask(() -> BackOffice.open(ShopStore.open(folder, Samples.TERMINAL, clock), () -> Samples.KEY, clock, () -> { })).join();
        long[] waits = sellingWhile(this::load);
        BenchLog.atMost("lookup.sale-during-feed p50", Bench.percentile(waits, 50), "ms", LONGEST_WAIT);
        BenchLog.atMost("lookup.sale-during-feed p99", Bench.percentile(waits, 99), "ms", LONGEST_WAIT);
        BenchLog.atMost("lookup.sale-during-feed longest", Bench.percentile(waits, 100), "ms", LONGEST_WAIT);
        typing("nothing to look up, the way there and back", n -> "  ");
        typing("name in pinyin", LookupBench::pinyin);
        typing("syllables and initials mixed", n -> letters(n, 1));
        typing("initials", n -> letters(n, 0));
        typing("characters", MemberBench::name);
        typing("name and last four", n -> pinyin(n).substring(0, 2) + " " + "%04d".formatted(n % 10_000));
        typing("product words", n -> List.of("bingxiang", "冰箱", "M" + n % OTHERS, "xiyiji", "门冰箱").get(n % 5));
        typing("plate", n -> plate(n % OTHERS));
        plain();
        sizes();
        rebuild();
        data.ask(() -> {
            office.close();
            return null;
        }).join();
        data.close();
    }

    private void load() {
        long start = System.nanoTime();
        IntStream.iterate(0, from -> from < MEMBERS, from -> from + PAGE).forEach(from -> apply(from, Math.min(MEMBERS, from + PAGE), n ->
                Samples.change(Change.Kind.MEMBER, Samples.memberId(n).toString(), Samples.member(n, MemberBench.name(n)))));
        BenchLog.atMost("lookup.feed of members, each", (System.nanoTime() - start) / 1e3 / MEMBERS, "us", Double.MAX_VALUE);
        for (int from = 0; from < OTHERS; from += PAGE) {
            apply(from, from + PAGE, LookupBench::vehicle);
            apply(from, from + PAGE, ProductBench::product);
        }
    }

    private void apply(int from, int to, IntFunction<Change> change) {
        List<Change> changes = IntStream.range(from, to).mapToObj(change).toList();
        ChangePage page = new ChangePage(changes, "c" + from, true, 0, Samples.NOON);
        for (ChangePage piece : data.ask(() -> office.store().syncBook().pieces(FeedName.SHOP, page)).join()) {
            data.ask(() -> {
                office.store().syncBook().apply(FeedName.SHOP, piece);
                return null;
            }).join();
        }
    }

    /** Sells all the time; how long each sale took from the press to the disk. */
    private long[] sellingWhile(Runnable work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Long> waits = new ArrayList<>();
        Thread clerk = Thread.ofPlatform().start(() -> {
            for (int sale = 1; !over.get(); sale++) {
                int number = sale;
                long start = System.nanoTime();
                data.ask(() -> Samples.book(office.store().sales(), Samples.basket(number, Optional.empty(), 3), Samples.NOON)).join();
                waits.add(System.nanoTime() - start);
            }
        });
        work.run();
        over.set(true);
        clerk.join();
        return waits.stream().skip(20).mapToLong(Long::longValue).toArray();
    }

    /** Every keystroke from the second character on, as the till answers it: found, opened, ranked. */
    private void typing(String what, IntFunction<String> text) {
        Till till = office.till();
        Random random = new Random(7);
        List<Long> taken = new ArrayList<>();
        for (int run = -200; run < RUNS; run++) {
            String whole = text.apply(random.nextInt(MEMBERS));
            for (int end = Math.min(2, whole.length()); end <= whole.length(); end++) {
                String typed = whole.substring(0, end);
                long start = System.nanoTime();
                data.ask(() -> till.suggest(typed)).join();
                if (run >= 0) {
                    taken.add(System.nanoTime() - start);
                }
            }
        }
        long[] all = taken.stream().mapToLong(Long::longValue).toArray();
        BenchLog.atMost("lookup.keystroke " + what + " p50", Bench.percentile(all, 50), "ms", P50);
        BenchLog.atMost("lookup.keystroke " + what + " p99", Bench.percentile(all, 99), "ms", P99);
    }

    /** The same search for a name, the plain statement alone: nothing opened, nothing ranked. */
    private void plain() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("members-0.db"));
                PreparedStatement select = connection.prepareStatement("""
                        SELECT * FROM member WHERE no IN (SELECT s.member FROM name_sound n CROSS JOIN member_sound s ON s.name = n.no
                            WHERE n.sound >= ? AND n.sound < ? LIMIT 4)
                        """)) {
            Random random = new Random(7);
            long[] taken = new long[RUNS];
            for (int i = 0; i < RUNS; i++) {
                String sound = pinyin(random.nextInt(MEMBERS));
                long start = System.nanoTime();
                select.setString(1, sound.substring(0, 2));
                select.setString(2, sound.substring(0, 2) + "\uFFFF");
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        row.getBytes(6);
                    }
                }
                taken[i] = System.nanoTime() - start;
            }
            BenchLog.atMost("lookup.plain SQL for a name p50", Bench.percentile(taken, 50), "ms", Double.MAX_VALUE);
            BenchLog.atMost("lookup.plain SQL for a name p99", Bench.percentile(taken, 99), "ms", Double.MAX_VALUE);
        }
    }

    private void sizes() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("members-0.db"))) {
            size(connection, "a member's row and keys", "member", MEMBERS);
            size(connection, "a member's sounds", "member_sound", MEMBERS);
            size(connection, "a member's share of all sounds", "name_sound", MEMBERS);
            size(connection, "a member's beginnings", "member_beginning", MEMBERS);
            size(connection, "a vehicle's row and keys", "vehicle", OTHERS);
            size(connection, "a vehicle's findings", "vehicle_finding", OTHERS);
        }
        BenchLog.atMost("lookup.file", Files.size(folder.resolve("members-0.db")) / 1e6, "MB", Double.MAX_VALUE);
    }

    private static void size(Connection connection, String what, String table, int rows) throws Exception {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = ?)")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                BenchLog.atMost("lookup.bytes of " + what, row.getDouble(1) / rows, "byte", Double.MAX_VALUE);
            }
        }
    }

    /** The index of a file of the first version, built while the store sells. */
    private void rebuild() throws Exception {
        data.ask(() -> {
            office.store().database().transact(session -> {
                session.createNativeMutationQuery("DELETE FROM member_sound").executeUpdate();
                session.createNativeMutationQuery("UPDATE name_build SET through = 0, last = :last").setParameter("last", MEMBERS).executeUpdate();
            });
            return null;
        }).join();
        long[] waits = sellingWhile(() -> {
            while (data.ask(() -> office.store().indexBuild().step()).join()) {
                Thread.onSpinWait();
            }
        });
        BenchLog.atMost("lookup.sale-during-rebuild p99", Bench.percentile(waits, 99), "ms", LONGEST_WAIT);
        BenchLog.atMost("lookup.sale-during-rebuild longest", Bench.percentile(waits, 100), "ms", LONGEST_WAIT);
    }

    private static Change vehicle(int number) {
        String vin = "WAUZZZ8K%09d".formatted(number);
        return Samples.change(Change.Kind.VEHICLE, vin, new Vehicle(vin, Optional.of(plate(number)), new LocalName("云帆 E5", "Yunfan E5"),
                List.of(Samples.memberId(number % MEMBERS)), Optional.empty(), Optional.empty(), Optional.of(60_000)));
    }

    private static String plate(int number) {
        return "粤" + "ABCDEFGHJK".charAt(number / 20_000 % 10) + "%05d".formatted(number * 7 % 100_000);
    }

    private static String pinyin(int number) {
        return letters(number, 9);
    }

    /** The first syllables whole, the rest by their first letter. */
    private static String letters(int number, int whole) {
        StringBuilder letters = new StringBuilder();
        int[] characters = MemberBench.name(number).codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String reading = Pinyin.readings(characters[i]).getFirst();
            letters.append(i < whole ? reading : Pinyin.initial(reading));
        }
        return letters.toString();
    }
}
