package guitai.headquarters.archive;

import guitai.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a folder of table files holds. It is written last: a folder without it is unfinished.
 *
 * @param version of the schema that the tables have
 */
record Manifest(int version, Instant at, List<Part> tables) {

    static final String NAME = "manifest.json";

    /**
     * A table in a file: CSV with a line of names, compressed with zstd.
     *
     * @param columns with their types in PostgreSQL's words
     * @param sums    by column
     * @param sha256  of the file as it lies there
     */
    record Part(String table, String file, Map<String, String> columns, long rows, Map<String, Long> sums, String sha256) {
    }

    static Optional<Manifest> in(Path folder) {
        try {
            Path file = folder.resolve(NAME);
            return Files.exists(file) ? Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), Manifest.class)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(Path folder) {
        TableFile.whole(folder.resolve(NAME), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
