package guitai.headquarters.feed;

import guitai.headquarters.store.FeedStore;
import guitai.protocol.Compression;
import guitai.protocol.SnapshotManifest.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Packs rows into segments of a bounded size and hands each over when it is full. */
final class Segments {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 4 << 20;

    private final BiConsumer<Segment, byte[]> to;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int rows;
    private int number;

    Segments(BiConsumer<Segment, byte[]> to) {
        this.to = to;
    }

    /** The document is JSON already and goes in as it is. */
    void add(FeedStore.Row row) {
        lines.writeBytes(("{\"kind\":\"" + row.kind() + "\",\"key\":\"" + row.key() + "\",\"doc\":" + row.doc().orElseThrow() + "}\n")
                .getBytes(StandardCharsets.UTF_8));
        if (++rows == MOST_ROWS || lines.size() >= MOST_BYTES) {
            finish();
        }
    }

    /** Hands over what is left. */
    void finish() {
        if (rows > 0) {
            byte[] body = Compression.compress(lines.toByteArray());
            to.accept(new Segment(++number, rows, body.length, sha256(body)), body);
            lines.reset();
            rows = 0;
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
