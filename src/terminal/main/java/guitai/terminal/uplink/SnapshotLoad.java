package guitai.terminal.uplink;

import guitai.protocol.Compression;
import guitai.protocol.Digests;
import guitai.protocol.Problem;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotManifest.Segment;
import guitai.terminal.storage.ShopData;
import guitai.terminal.uplink.MembersLoad.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fetches all members at once, segment by segment, beside the running shop. Cut short at any moment, it goes on with the segments
 * that are not here yet; one segment is in memory at a time.
 */
final class SnapshotLoad {

    private static final int MOST_INFLATED = 32 << 20;
    private static final int TRIES = 3;

    private final ShopData data;
    private final MemberShelf shelf;
    private final HqLine headquarters;
    private final Consumer<MembersLoad> progress;

    SnapshotLoad(ShopData data, MemberShelf shelf, HqLine headquarters, Consumer<MembersLoad> progress) {
        this.data = data;
        this.shelf = shelf;
        this.headquarters = headquarters;
        this.progress = progress;
    }

    /** Empty where the feed can be followed now: the snapshot is in use, or this headquarters makes none; else how the round ends. */
    Optional<Outcome> round(Consumer<Instant> heard) {
        HqAnswer<SnapshotManifest> answer = headquarters.snapshot();
        if (knowsNone(answer)) {
            progress.accept(MembersLoad.NONE);
            return Optional.empty();
        }
        if (!(answer instanceof HqAnswer.Told<SnapshotManifest>(SnapshotManifest manifest))) {
            return Optional.of(Outcome.of(answer));
        }
        heard.accept(manifest.hqTime());
        if (!manifest.ready()) {
            progress.accept(new MembersLoad(Stage.PREPARING, 0, 0));
            return Optional.of(Outcome.WELL);
        }
        boolean ended = false;
        try {
            Optional<Outcome> stopped = load(manifest);
            ended = true;
            return stopped;
        } finally {
            if (!ended) {
                progress.accept(new MembersLoad(Stage.STUCK, 0, manifest.rows()));
            }
        }
    }

    /** Asked for the whole: a headquarters of before there were snapshots. Asked for a piece: it has thrown this snapshot away. */
    private static boolean knowsNone(HqAnswer<?> answer) {
        return answer instanceof HqAnswer.Refused<?>(Problem problem) && problem.type().equals(Problem.NOT_FOUND);
    }

    private Optional<Outcome> load(SnapshotManifest manifest) {
        try (MemberShelf.Growing growing = shelf.begin(manifest)) {
            for (Segment segment : manifest.segments()) {
                progress.accept(new MembersLoad(Stage.LOADING, growing.rows(), manifest.rows()));
                if (!growing.has(segment.number())) {
                    Optional<Outcome> stopped = fetch(growing, manifest, segment);
                    if (stopped.isPresent()) {
                        return stopped;
                    }
                }
            }
            progress.accept(new MembersLoad(Stage.SORTING, growing.rows(), manifest.rows()));
            growing.complete();
            data.ask(() -> use(growing)).join();
        }
        shelf.tidy();
        progress.accept(MembersLoad.NONE);
        return Optional.empty();
    }

    private Void use(MemberShelf.Growing whole) {
        shelf.use(whole);
        return null;
    }

    /** A piece that is not what the manifest promised is asked for again, now and then with the next round. */
    private Optional<Outcome> fetch(MemberShelf.Growing growing, SnapshotManifest manifest, Segment segment) {
        for (int tries = 0; tries < TRIES; tries++) {
            HqAnswer<byte[]> answer = headquarters.segment(manifest.id(), segment.number());
            if (!(answer instanceof HqAnswer.Told<byte[]>(byte[] body))) {
                return Optional.of(knowsNone(answer) ? Outcome.IDLE : Outcome.of(answer));
            }
            Optional<byte[]> lines = genuine(body, segment);
            if (lines.isPresent()) {
                growing.put(segment, lines.get());
                return Optional.empty();
            }
            progress.accept(new MembersLoad(Stage.DAMAGED, growing.rows(), manifest.rows()));
        }
        return Optional.of(Outcome.IDLE);
    }

    private static Optional<byte[]> genuine(byte[] body, Segment segment) {
        if (body.length != segment.bytes() || !Digests.sha256(body).equals(segment.sha256())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Compression.inflate(body, MOST_INFLATED));
        } catch (Compression.Refused damagedBefore) {
            return Optional.empty();
        }
    }
}
