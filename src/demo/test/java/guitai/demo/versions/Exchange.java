package guitai.demo.versions;

import guitai.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A request as a terminal sent it and the answer as headquarters gave it, byte by byte.
 *
 * @param headers what the terminal's program itself put into the request
 */
public record Exchange(String method, String path, Map<String, String> headers, byte[] request, int status, String type, byte[] answer) {

    private static final String FILE = "exchanges.jsonl";

    /** The address without its question. */
    String place() {
        return path.split("\\?")[0];
    }

    static List<Exchange> read(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(FILE)).stream().map(line -> Json.MAPPER.readValue(line, Exchange.class)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void write(Path folder, List<Exchange> all) {
        try {
            Files.write(folder.resolve(FILE), all.stream().map(Json.MAPPER::writeValueAsString).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
