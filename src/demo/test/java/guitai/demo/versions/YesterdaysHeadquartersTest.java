package guitai.demo.versions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.StoreClock;
import guitai.domain.journal.JournalEntry;
import guitai.protocol.BatchForm;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A terminal is updated while its day waits to be sent, and speaks with a headquarters of the release before: its recorded answers. */
class YesterdaysHeadquartersTest {

    private static final int MOST_BYTES = 32 << 20;

    @TempDir
    Path folder;
    private final List<Exchange> left = new ArrayList<>(Exchange.read(Release.folder(Release.PREVIOUS)));
    private Ear ear;
    private Counter counter;
    private boolean newer;

    @BeforeEach
    void theProgramIsUpdatedOnYesterdaysData() throws IOException {
        Release.unpack(Release.folder(Release.PREVIOUS), folder.resolve("data"));
        ear = new Ear(this::asThen);
        counter = new Counter(Release.TERMINAL, folder.resolve("data"), () -> Optional.of(ear.address()), new StoreClock());
        counter.starts();
    }

    @AfterEach
    void close() {
        counter.close();
        ear.close();
    }

    @Test
    void theQueueThatWaitedIsSentByteByByteAndTheReceiptIsBelieved() {
        List<byte[]> sentThen = left.stream().filter(asked -> asked.method().equals("PUT"))
                .flatMap(asked -> BatchForm.read(Compression.inflate(asked.request(), MOST_BYTES)).entries().stream()).toList();
        List<JournalEntry> waiting = counter.entries();
        assertEquals(sentThen.size(), waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            assertArrayEquals(sentThen.get(i), waiting.get(i).frozen());
        }
        SyncStatus status = counter.syncs();
        assertEquals(SyncStatus.State.SYNCED, status.state(), () -> String.valueOf(counter.uplink().problem()));
        assertEquals((long) waiting.size(), (long) counter.does(office -> office.store().syncBook().acceptedThrough()));
        assertTrue(counter.does(office -> office.store().journal().verifyChain(1)).intact());
    }

    @Test
    void membersOfBeforeTheUpdateAreKnownBeforeAnythingIsAsked() {
        guitai.demo.month.World.members().stream().filter(row -> row.get("home_store").equals("S01"))
                .forEach(row -> assertTrue(counter.knows(row.get("card")).isPresent(), row.get("card")));
    }

    @Test
    void membersGoodsAndTheDayAreRead() {
        counter.syncs();
        counter.syncs();
        assertTrue(counter.looksAtTheDay().comparison().matched(), () -> counter.looksAtTheDay().comparison().differences().toString());
        assertEquals(0L, (long) counter.does(office -> office.store().syncBook().refusedDocuments()));
        String card = guitai.demo.month.World.members().getFirst().get("card");
        long earned = counter.sales().stream().mapToLong(sale -> sale.points()).sum();
        assertEquals(Long.parseLong(guitai.demo.month.World.members().getFirst().get("consumption_points")) + earned,
                counter.knows(card).orElseThrow().points().consumption());
    }

    /** The way round: answers of the release after this one, which say more than this one knows, are read as far as they are known. */
    @Test
    void fieldsAndKindsOfTomorrowStopNothing() {
        newer = true;
        SyncStatus status = counter.syncs();
        assertEquals(SyncStatus.State.SYNCED, status.state(), () -> String.valueOf(counter.uplink().problem()));
        counter.syncs();
        assertTrue(counter.looksAtTheDay().comparison().matched());
        assertTrue(counter.does(office -> office.store().syncBook().refusedDocuments()) > 0, "the unknown kind is not counted");
    }

    /** What was answered then at this address, one after the other; the last answer again when it is asked more often than then. */
    private synchronized Exchange asThen(Exchange asked) {
        List<Exchange> same = left.stream().filter(then -> then.method().equals(asked.method()) && then.place().equals(asked.place())
                && !then.path().contains("after=" + ChangePage.START + "&")).toList();
        if (same.isEmpty()) {
            return new Exchange("", "", asked.headers(), asked.request(), 404, Paths.PROBLEM_TYPE,
                    Json.MAPPER.writeValueAsBytes(Problem.of(Problem.NOT_FOUND, 404, "Nothing is here")));
        }
        Exchange then = same.getFirst();
        if (same.size() > 1) {
            left.remove(then);
        }
        return newer && then.status() == 200 ? ofTomorrow(then) : then;
    }

    private static Exchange ofTomorrow(Exchange then) {
        boolean compressed = then.type().equals(Paths.ZSTD_JSON_TYPE);
        ObjectNode answer = (ObjectNode) Json.MAPPER.readTree(compressed ? Compression.inflate(then.answer(), MOST_BYTES) : then.answer());
        answer.put("hologram", 7);
        if (answer.has("changes")) {
            answer.withArray("changes").addObject().put("scope", "chain").put("position", 1).put("kind", "HOLOGRAM").put("key", "h1")
                    .putObject("doc").put("minutes", 5);
        }
        byte[] bytes = Json.MAPPER.writeValueAsBytes(answer);
        return new Exchange(then.method(), then.path(), then.headers(), then.request(), 200, Paths.JSON_TYPE, bytes);
    }
}
