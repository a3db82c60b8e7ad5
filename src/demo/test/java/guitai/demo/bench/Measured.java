package guitai.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes a measurement as one JSON line to {@code ${guitai.bench}} and to the console. */
public final class Measured {

    private Measured() {
    }

    /**
     * A value beside its baseline from the same run.
     *
     * @param goal largest value that is good, in the value's unit; it stands in the line as told
     */
    public static void value(String name, double value, String unit, double baseline, double goal, boolean met) {
        write(String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"baseline\":%.4g,\"ratio\":%.3f,\"goal\":%.4g,\"met\":%b}",
                name, value, unit, baseline, baseline == 0 ? 0 : value / baseline, goal, met));
    }

    private static void write(String line) {
        Path file = Path.of(System.getProperty("guitai.bench", "target/bench.jsonl"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        System.out.println(line);
    }
}
