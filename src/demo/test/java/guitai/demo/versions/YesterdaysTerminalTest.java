package guitai.demo.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.StoreClock;
import guitai.domain.journal.Hash;
import guitai.headquarters.Headquarters;
import guitai.protocol.BatchForm;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Headquarters is updated first: what a terminal of the release before sends is understood, and the answer says all that it reads. */
class YesterdaysTerminalTest {

    private static final int MOST_BYTES = 32 << 20;
    private final List<Exchange> yesterday = Exchange.read(Release.folder(Release.PREVIOUS));

    @TempDir
    Path folder;

    @Test
    void itsRequestsGetTheAnswersThatItKnowsHowToRead() {
        try (Headquarters headquarters = Release.headquarters(folder, new StoreClock())) {
            URI address = URI.create("http://127.0.0.1:" + headquarters.port());
            for (Exchange asked : yesterday.stream().filter(YesterdaysTerminalTest::isNoQuestionBehindACursor).toList()) {
                Exchange today = Asking.again(address, asked);
                Release.settle(headquarters);
                assertEquals(asked.status(), today.status(), asked.method() + " " + asked.path());
                assertEquals(asked.type(), today.type(), asked.path());
                everyFieldIsStillThere(asked.path(), tree(asked), tree(today));
            }
        }
    }

    @Test
    void itsBatchesAreTakenByteByByte() {
        try (Headquarters headquarters = Release.headquarters(folder, new StoreClock())) {
            URI address = URI.create("http://127.0.0.1:" + headquarters.port());
            List<Exchange> batches = yesterday.stream().filter(asked -> asked.method().equals("PUT")).toList();
            assertTrue(!batches.isEmpty(), "no batch was recorded");
            for (Exchange asked : batches) {
                JournalBatch batch = BatchForm.read(Compression.inflate(asked.request(), MOST_BYTES));
                JsonNode receipt = tree(Asking.again(address, asked));
                assertEquals(batch.lastSeq(), receipt.get("acceptedThrough").asLong());
                assertEquals(batch.headHash(), Hash.ofHex(receipt.get("headHash").asString()));
            }
        }
    }

    /** A cursor is a word between that terminal and that database. */
    private static boolean isNoQuestionBehindACursor(Exchange asked) {
        return !asked.path().contains("after=") || asked.path().contains("after=" + ChangePage.START + "&");
    }

    /** New fields may come, none may go or become something else. */
    private static void everyFieldIsStillThere(String path, JsonNode then, JsonNode now) {
        if (then.isObject()) {
            then.properties().forEach(field -> {
                assertTrue(now.has(field.getKey()), () -> path + ": '" + field.getKey() + "' is gone");
                everyFieldIsStillThere(path, field.getValue(), now.get(field.getKey()));
            });
        } else if (then.isArray() && !then.isEmpty() && !now.isEmpty()) {
            everyFieldIsStillThere(path, then.get(0), now.get(0));
        } else {
            assertEquals(then.getNodeType(), now.getNodeType(), path);
        }
    }

    private static JsonNode tree(Exchange exchange) {
        boolean compressed = exchange.type().equals(Paths.ZSTD_JSON_TYPE);
        return Json.MAPPER.readTree(compressed ? Compression.inflate(exchange.answer(), MOST_BYTES) : exchange.answer());
    }
}
