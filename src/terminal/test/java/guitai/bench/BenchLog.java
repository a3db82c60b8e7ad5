package guitai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes a measurement as one JSON line to {@code ${guitai.bench}} (default {@code target/bench.jsonl}) and to the console. */
public final class BenchLog {

    private BenchLog() { }

    /**
     * Writes a value beside its baseline from the same run.
     *
     * @param unit     of value and baseline
     * @param goal     largest ratio value/baseline that is good
     * @return true where the goal is met
     */
    public static boolean ratio(String name, double value, String unit, double baseline, double goal) {
        double ratio = value / baseline;
        boolean met = ratio <= goal;
        write(String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"baseline\":%.4g,\"ratio\":%.3f,\"goal\":%.3g,\"met\":%b}",
                name, value, unit, baseline, ratio, goal, met));
        return met;
    }

    private static void write(String line) {
        Path file = Path.of(System.getProperty("guitai.bench", "target/bench.jsonl"));
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(line);
    }
}
