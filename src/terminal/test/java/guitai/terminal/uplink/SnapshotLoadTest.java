package guitai.terminal.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.JournalEntry;
import guitai.domain.member.MemberLink;
import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.Digests;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotManifest.Segment;
import guitai.terminal.storage.ShopData;
import guitai.terminal.store.Samples;
import guitai.terminal.store.SetClock;
import guitai.terminal.store.ShopStore;
import guitai.terminal.uplink.MembersLoad.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All members at once, beside the running shop. */
class SnapshotLoadTest {

    private static final int MEMBERS = 60;
    private static final int OF_A_SEGMENT = 20;

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final Shelf line = new Shelf();
    private ShopData data;
    private ShopStore store;
    private Uplink uplink;

    /** Headquarters with one snapshot and an empty feed behind it. */
    private static final class Shelf implements HqLine {
        private final Map<Integer, byte[]> bodies = new TreeMap<>();
        private final List<Integer> asked = new ArrayList<>();
        private String id = "one";
        private int breaksBefore;
        private int damaged;
        private boolean gone;
        private boolean making;

        void holds(List<List<String>> segments) {
            bodies.clear();
            segments.forEach(lines -> bodies.put(bodies.size() + 1, Compression.compress((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))));
        }

        @Override
        public HqAnswer<SnapshotManifest> snapshot() {
            List<Segment> segments = bodies.entrySet().stream().map(one -> new Segment(one.getKey(), OF_A_SEGMENT, one.getValue().length,
                    Digests.sha256(one.getValue()))).toList();
            return new HqAnswer.Told<>(making ? SnapshotManifest.making(Samples.NOON) : new SnapshotManifest(true, id, segments, "behind-" + id, 0, Samples.NOON));
        }

        @Override
        public HqAnswer<byte[]> segment(String snapshot, int number) {
            if (number == breaksBefore) {
                return new HqAnswer.Unreachable<>(HqAnswer.Silence.CUT_OFF);
            }
            asked.add(number);
            byte[] body = bodies.get(number).clone();
            if (damaged > 0) {
                damaged--;
                body[body.length / 2] ^= 1;
            }
            return new HqAnswer.Told<>(body);
        }

        @Override
        public HqAnswer<ChangePage> changes(FeedName feed, String cursor, int most) {
            if (feed == FeedName.MEMBERS && gone) {
                gone = false;
                return new HqAnswer.Refused<>(Problem.of(Problem.CURSOR_GONE, 410, "gone"));
            }
            return new HqAnswer.Told<>(new ChangePage(List.of(), cursor.equals(ChangePage.START) ? "s" : cursor, false, 0, Samples.NOON));
        }

        @Override
        public HqAnswer<BatchReceipt> send(JournalBatch batch) {
            return new HqAnswer.Unreachable<>(HqAnswer.Silence.BUSY);
        }

        @Override
        public HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq) {
            return new HqAnswer.Unreachable<>(HqAnswer.Silence.BUSY);
        }

        @Override
        public void setPaused(boolean on) {
            // Nobody pulls the plug here.
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    @BeforeEach
    void open() {
        line.holds(segments(0));
        start();
    }

    private void start() {
        data = new ShopData();
        store = data.ask(() -> ShopStore.open(folder, Samples.TERMINAL, clock)).join();
        uplink = new Uplink(new Uplink.Shop(Samples.TERMINAL, data, store.journal(), store.syncBook(), store.codes(), SealInbox.NONE, store.memberShelf()),
                line, clock, new Pace(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofMillis(10), Duration.ofMillis(100), new Random(1)));
    }

    @AfterEach
    void close() {
        uplink.close();
        data.execute(store::close);
        data.close();
    }

    private static List<List<String>> segments(int from) {
        List<String> lines = IntStream.range(from, from + MEMBERS).mapToObj(n -> row("MEMBER", Samples.memberId(n).toString(),
                Samples.member(n, "林思远"))).toList();
        return IntStream.range(0, MEMBERS / OF_A_SEGMENT).mapToObj(n -> lines.subList(n * OF_A_SEGMENT, (n + 1) * OF_A_SEGMENT)).toList();
    }

    private static String row(String kind, String key, Object doc) {
        return "{\"kind\":\"" + kind + "\",\"key\":\"" + key + "\",\"doc\":" + Json.MAPPER.writeValueAsString(doc) + "}";
    }

    private int known(int from) {
        return data.ask(() -> (int) IntStream.range(from, from + MEMBERS)
                .filter(n -> store.members().byId(Samples.memberId(n)).isPresent()).count()).join();
    }

    private MembersLoad load() {
        return uplink.status().news().load();
    }

    private String cursor() {
        return data.ask(() -> store.syncBook().cursor(FeedName.MEMBERS)).join();
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("members-")).collect(Collectors.toList());
        }
    }

    @Test
    void whatWasCutShortGoesOnWithWhatIsMissingAlsoAfterARestart() {
        line.breaksBefore = 3;
        uplink.tryOnce();
        assertEquals(0, known(0), "the till has what it had");
        assertEquals(new MembersLoad(Stage.LOADING, 2 * OF_A_SEGMENT, MEMBERS), load());
        close();
        start();
        line.breaksBefore = 0;
        uplink.tryOnce();
        assertEquals(List.of(1, 2, 3), line.asked, "no segment is fetched twice");
        assertEquals(MEMBERS, known(0));
        assertEquals("behind-one", cursor());
        assertEquals(MembersLoad.NONE, load());
        assertEquals(Optional.of(Samples.NOON), uplink.status().news().members());
        assertEquals(1, data.ask(() -> store.members().byName("lsy", 1).size()).join(), "names are found at once");
    }

    @Test
    void theFileOfBeforeIsDeletedAndAnOldHalfOneToo() throws Exception {
        line.breaksBefore = 2;
        uplink.tryOnce();
        line.id = "two";
        line.breaksBefore = 0;
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
        assertEquals(1, files().stream().filter(name -> name.endsWith(".db")).count(), () -> "left: " + filesOrNone());
    }

    private String filesOrNone() {
        try {
            return files().toString();
        } catch (Exception unreadable) {
            return "";
        }
    }

    @Test
    void aCursorThatIsGoneBringsANewSnapshotAndWhoIsGoneIsGone() {
        uplink.tryOnce();
        line.holds(segments(MEMBERS));
        line.id = "two";
        line.gone = true;
        uplink.tryOnce();
        assertEquals(0, known(0));
        assertEquals(MEMBERS, known(MEMBERS));
        assertEquals("behind-two", cursor());
    }

    @Test
    void aDamagedSegmentIsRefusedSaidAndAskedForAgain() {
        List<Stage> told = new ArrayList<>();
        uplink.onStatus(status -> told.add(status.news().load().stage()));
        line.damaged = 1;
        uplink.tryOnce();
        assertEquals(List.of(1, 1, 2, 3), line.asked);
        assertTrue(told.contains(Stage.DAMAGED));
        assertEquals(MEMBERS, known(0));
    }

    @Test
    void aSegmentThatStaysDamagedIsLeftForTheNextRound() {
        line.damaged = 3;
        uplink.tryOnce();
        assertEquals(List.of(1, 1, 1), line.asked);
        assertEquals(Stage.DAMAGED, load().stage());
        assertEquals(0, known(0));
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
    }

    @Test
    void aSegmentThatHeadquartersItselfHoldsDamagedIsNeverPutIn() {
        line.bodies.put(2, "this is no zstd".getBytes(StandardCharsets.UTF_8));
        uplink.tryOnce();
        assertEquals(new MembersLoad(Stage.DAMAGED, OF_A_SEGMENT, MEMBERS), load());
        line.holds(segments(0));
        line.id = "two";
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
    }

    @Test
    void aDiskThatTakesNothingIsSaidAndTheShopGoesOn() throws Exception {
        Path inTheWay = folder.resolve("members-" + UUID.nameUUIDFromBytes("one/members-0.db".getBytes(StandardCharsets.UTF_8)) + ".db");
        Files.createDirectories(inTheWay.resolve("full"));
        assertThrows(RuntimeException.class, uplink::tryOnce);
        assertEquals(new MembersLoad(Stage.STUCK, 0, MEMBERS), load());
        data.ask(() -> Samples.book(store.sales(), Samples.basket(1, Optional.empty(), 2), clock.instant())).join();
        Files.delete(inTheWay.resolve("full"));
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
    }

    @Test
    void rowsOfAKindThatNobodyKnowsArePassedOverAndCounted() {
        List<List<String>> segments = new ArrayList<>(segments(0));
        segments.set(1, Stream.concat(segments.get(1).stream(), Stream.of(row("HOLOGRAM", "h1", Map.of("minutes", 5)), "no row at all")).toList());
        line.holds(segments);
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
        assertEquals(2, data.ask(store.syncBook()::refusedDocuments).join());
    }

    @Test
    void membersWhoAreOneComeAsOne() {
        List<List<String>> segments = new ArrayList<>(segments(0));
        segments.set(2, Stream.concat(segments.get(2).stream(), Stream.of(row("MEMBER_LINK", Samples.memberId(7).toString(),
                new MemberLink(Samples.memberId(7), Samples.memberId(8), Samples.NOON)))).toList());
        line.holds(segments);
        uplink.tryOnce();
        assertEquals(Samples.memberId(8), data.ask(() -> store.members().byId(Samples.memberId(7)).orElseThrow().member().id()).join());
    }

    @Test
    void ownSalesDuringTheLoadStayInTheBalance() {
        long before = Samples.member(1, "").points().consumption();
        line.breaksBefore = 3;
        uplink.tryOnce();
        long points = data.ask(() -> Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 2), clock.instant()).points()).join();
        line.breaksBefore = 0;
        uplink.tryOnce();
        assertEquals(before + points, data.ask(() -> store.members().byId(Samples.memberId(1)).orElseThrow().member().points().consumption()).join());
        List<JournalEntry> own = data.ask(() -> store.journal().after(0, 10, Long.MAX_VALUE)).join();
        assertEquals(1, own.size());
    }

    @Test
    void whileHeadquartersMakesItTheTerminalWaitsAndSaysSo() {
        line.making = true;
        uplink.tryOnce();
        assertEquals(Stage.PREPARING, load().stage());
        assertEquals(ChangePage.START, cursor());
        line.making = false;
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
    }

    @Test
    void theShopUsesTheNewFileAfterAKillBehindTheSwitch() throws Exception {
        uplink.tryOnce();
        Files.writeString(folder.resolve("members-left-behind.db"), "");
        close();
        start();
        assertEquals(MEMBERS, known(0));
        assertTrue(files().stream().noneMatch(name -> name.contains("left-behind")), "what a kill left is deleted");
    }

    @Test
    void aFileThatIsDamagedAtTheStartIsFetchedAgain() throws Exception {
        uplink.tryOnce();
        close();
        for (String file : files()) {
            Files.write(folder.resolve(file), new byte[2000]);
        }
        start();
        assertEquals(0, known(0));
        uplink.tryOnce();
        assertEquals(MEMBERS, known(0));
    }
}
