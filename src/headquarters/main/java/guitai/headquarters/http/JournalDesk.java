package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.intake.Answer;
import guitai.headquarters.intake.Intake;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Unpacks a batch from the wire and hands it to the intake. */
public final class JournalDesk implements Desk {

    static final int MOST_COMPRESSED = 2 << 20;
    static final int MOST_INFLATED = 16 << 20;

    private final Intake intake;

    public JournalDesk(Intake intake) {
        this.intake = intake;
    }

    private record Range(long first, long last) {
        static Range parse(String text) {
            int dash = text.indexOf('-');
            Range range = new Range(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
            if (range.first < 1 || range.last < range.first) {
                throw new IllegalArgumentException("range");
            }
            return range;
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.PUT, "/v1/terminals/{terminal}/journal/{range}", this::put));
    }

    private Reply put(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        Range range = Asked.inPath(request, "range", Range::parse);
        if (request.headers().contentType().filter(type -> !Paths.BATCH_TYPE.equals(type.mediaType().text())).isPresent()) {
            throw new Refusal(Problem.of(Problem.MALFORMED, 415, "A batch is sent as " + Paths.BATCH_TYPE));
        }
        JournalBatch batch = batch(Visit.of(request), Asked.body(request, MOST_COMPRESSED));
        if (!batch.terminal().equals(terminal) || batch.firstSeq() != range.first() || batch.lastSeq() != range.last()) {
            throw Refusal.malformed("The batch is not the one that its address names");
        }
        return switch (intake.take(batch)) {
            case Answer.Accepted accepted -> Reply.json(accepted.receipt());
            case Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }

    /** The bytes are there twice for a moment, as a whole and as lines. */
    private static JournalBatch batch(Visit visit, byte[] compressed) {
        try {
            visit.hold(2L * Compression.inflatedSize(compressed, MOST_INFLATED));
            return BatchForm.read(Compression.inflate(compressed, MOST_INFLATED));
        } catch (Compression.Refused refused) {
            throw refused.tooLarge() ? Asked.tooLarge() : Refusal.malformed("The body is not readable as zstd");
        } catch (BatchForm.Malformed malformed) {
            throw Refusal.malformed("The body is not a batch");
        }
    }
}
