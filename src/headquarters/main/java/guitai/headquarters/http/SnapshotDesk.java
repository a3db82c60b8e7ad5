package guitai.headquarters.http;

import guitai.headquarters.feed.Snapshots;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Hands out snapshots in segments: what a terminal has of one it need not ask for again. */
public final class SnapshotDesk implements Desk {

    private final Snapshots snapshots;

    public SnapshotDesk(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/v1/terminals/{terminal}/snapshot", this::manifest),
                new Route(Method.GET, "/v1/terminals/{terminal}/snapshot/{snapshot}/{segment}", this::segment));
    }

    private Reply manifest(ServerRequest request) {
        return snapshots.manifest(Asked.terminal(request)).map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled")));
    }

    private Reply segment(ServerRequest request) {
        int number = Asked.inPath(request, "segment", Integer::parseInt);
        String id = Asked.inPath(request, "snapshot", text -> text);
        return snapshots.segment(Asked.terminal(request), id, number).map(Reply::rows)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "That snapshot is gone; ask for a new one")));
    }
}
