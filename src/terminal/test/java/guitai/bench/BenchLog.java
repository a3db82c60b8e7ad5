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

    /**
     * Writes a value that should be high.
     *
     * @param baseline the same figure of the plain way from the same run; NaN or 0 where there is none
     * @param goal     least value that is good; 0 for none
     * @return true where the goal is met
     */
    public static boolean atLeast(String name, double value, String unit, double baseline, double goal) {
        boolean met = value >= goal;
        String beside = !(baseline > 0) ? "" : String.format(Locale.ROOT, ",\"baseline\":%.4g,\"ratio\":%.3f", baseline, value / baseline);
        String limit = goal == 0 ? "" : String.format(Locale.ROOT, ",\"goal\":%.4g,\"met\":%b", goal, met);
        write(String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"%s%s}", name, value, unit, beside, limit));
        return met;
    }

    /** Writes a value that should be low. @return true where it is not above the goal */
    public static boolean atMost(String name, double value, String unit, double goal) {
        boolean met = value <= goal;
        String limit = goal == Double.MAX_VALUE ? "" : String.format(Locale.ROOT, ",\"goal\":%.4g,\"met\":%b", goal, met);
        write(String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"%s}", name, value, unit, limit));
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
