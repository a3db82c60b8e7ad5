package guitai.terminal.store;

import guitai.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measurements as lines of JSON: value against a baseline taken in the same run. */
final class Bench {

    private Bench() {
    }

    /** Appends one line; {@code goal} is the highest ratio that meets it, 0 for a figure without one. */
    static void line(String name, double value, String unit, double baseline, double goal) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("value", rounded(value));
        line.put("unit", unit);
        line.put("baseline", rounded(baseline));
        line.put("ratio", rounded(value / baseline));
        line.put("goal", goal);
        line.put("met", goal == 0 || value / baseline <= goal);
        Path file = Path.of(System.getProperty("guitai.bench", root().resolve("target/bench.jsonl").toString()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text = Json.MAPPER.writeValueAsString(line);
        Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(text);
    }

    static double percentile(long[] nanos, double percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(percent / 100 * (sorted.length - 1)))] / 1e6;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static Path root() {
        return Path.of(System.getProperty("guitai.assets")).getParent();
    }
}
