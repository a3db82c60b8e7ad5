package guitai.protocol;

import java.time.Instant;
import java.util.List;

/**
 * All members of a store and their vehicles as of one moment, in pieces that never change: a terminal that was cut short
 * goes on with the pieces that it does not have yet, and then follows the feed from {@code cursor}.
 *
 * @param ready                 false while headquarters is still making it: ask again in a moment
 * @param id                    names this snapshot; the pieces are fetched by it
 * @param segments              in order
 * @param cursor                where the feed of the members goes on behind it
 * @param journalAppliedThrough the asking terminal's last entry that is in the balances of the snapshot
 */
public record SnapshotManifest(boolean ready, String id, List<Segment> segments, String cursor, long journalAppliedThrough,
                               Instant hqTime) {

    public SnapshotManifest {
        segments = List.copyOf(segments);
    }

    /** One that is not there yet. */
    public static SnapshotManifest making(Instant hqTime) {
        return new SnapshotManifest(false, "", List.of(), ChangePage.START, 0, hqTime);
    }

    /**
     * A piece: NDJSON of {@link SnapshotRow}s compressed with zstd.
     *
     * @param number counts 1, 2, 3 …
     * @param bytes  as sent
     * @param sha256 of the bytes as sent, in hexadecimal
     */
    public record Segment(int number, int rows, int bytes, String sha256) {
    }

    /** Rows of all segments. */
    public long rows() {
        return segments.stream().mapToLong(Segment::rows).sum();
    }
}
