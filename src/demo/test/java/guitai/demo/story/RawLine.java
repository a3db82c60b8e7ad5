package guitai.demo.story;

import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Sends headquarters whatever bytes a test likes. */
final class RawLine {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawLine() {
    }

    static HttpResponse<byte[]> sends(URI headquarters, JournalBatch batch) {
        return sends(headquarters, batch, Compression.compress(BatchForm.write(TestKeys.of(batch.terminal()).sign(batch))));
    }

    /** Under the address of the batch, these bytes. */
    static HttpResponse<byte[]> sends(URI headquarters, JournalBatch batch, byte[] body) {
        String path = Paths.batch(batch.terminal(), batch.firstSeq(), batch.lastSeq());
        URI there = headquarters.resolve(path);
        String token = TestKeys.of(batch.terminal()).authorization("PUT", path, body, StoreClock.NOON);
        try {
            return HTTP.send(HttpRequest.newBuilder(there).header("Content-Type", Paths.BATCH_TYPE).header("Authorization", token)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Problem problem(HttpResponse<byte[]> answer) {
        return Json.MAPPER.readValue(answer.body(), Problem.class);
    }

    /** The same range with these entries only. */
    static JournalBatch with(JournalBatch batch, List<byte[]> entries) {
        return new JournalBatch(batch.terminal(), batch.firstSeq(), batch.lastSeq(), batch.previousHash(), batch.headHash(), entries,
                batch.totals(), batch.signature());
    }
}
