package guitai.terminal.store;

import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotRow;
import guitai.terminal.storage.GrowingFile;
import guitai.terminal.storage.PersonalKey;
import guitai.terminal.uplink.MemberShelf;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A members' file as a snapshot of headquarters fills it. */
final class GrowingMembers implements MemberShelf.Growing {

    /** Rows that are read before they are written: memory for these and no more. */
    private static final int PIECE = 1_000;

    private final GrowingFile file;
    private final PersonalKey key;
    private final SnapshotManifest manifest;
    private final Mark mark;
    /** Rows by number of segment. */
    private final Map<Integer, Long> here;

    /** @param key of the thread that fills it */
    GrowingMembers(GrowingFile file, PersonalKey key, SnapshotManifest manifest, Mark mark) {
        this.file = file;
        this.key = key;
        this.manifest = manifest;
        this.mark = mark;
        this.here = file.inTransaction(GrowingMembers::segments);
    }

    GrowingFile file() {
        return file;
    }

    @Override
    public boolean has(int segment) {
        return here.containsKey(segment);
    }

    @Override
    public long rows() {
        return here.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void put(SnapshotManifest.Segment segment, byte[] lines) {
        file.inTransaction(connection -> {
            PeopleTables tables = new PeopleTables(connection, key);
            int refused = 0;
            Iterator<String> rest = new String(lines, StandardCharsets.UTF_8).lines().iterator();
            while (rest.hasNext()) {
                List<Change> piece = new ArrayList<>();
                while (piece.size() < PIECE && rest.hasNext()) {
                    Optional<Change> row = row(rest.next());
                    row.ifPresent(piece::add);
                    refused += row.isPresent() ? 0 : 1;
                }
                Told told = Told.of(piece);
                refused += told.refused() + tables.apply(told, mark);
            }
            return isHere(connection, segment, refused);
        });
        here.put(segment.number(), (long) segment.rows());
    }

    @Override
    public void complete() {
        file.complete();
        file.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE member_feed SET feed_cursor = ?, followed_through = ?")) {
                update.setString(1, manifest.cursor());
                update.setLong(2, manifest.journalAppliedThrough());
                return update.executeUpdate();
            }
        });
        close();
    }

    @Override
    public void close() {
        file.close();
    }

    private static Optional<Change> row(String line) {
        try {
            SnapshotRow row = Json.MAPPER.readValue(line, SnapshotRow.class);
            return Optional.of(new Change("", 0, row.kind(), row.key(), Optional.of(row.doc())));
        } catch (JacksonException | NullPointerException noRow) {
            return Optional.empty();
        }
    }

    private static int isHere(Connection connection, SnapshotManifest.Segment segment, int refused) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO snapshot_segment VALUES (?, ?)");
                PreparedStatement update = connection.prepareStatement("UPDATE member_feed SET refused = refused + ?")) {
            insert.setInt(1, segment.number());
            insert.setInt(2, segment.rows());
            update.setInt(1, refused);
            return insert.executeUpdate() + update.executeUpdate();
        }
    }

    private static Map<Integer, Long> segments(Connection connection) throws SQLException {
        Map<Integer, Long> segments = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT number, amount FROM snapshot_segment");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                segments.put(row.getInt(1), row.getLong(2));
            }
        }
        return segments;
    }
}
