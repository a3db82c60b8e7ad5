package guitai.headquarters.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes figures as one JSON line each, to the file and to the console. */
final class Report {

    private Report() {
    }

    /** Meets its goal when it is at least that. */
    static void atLeast(String name, double value, String unit, double baseline, double goal) {
        line(name, value, unit, baseline, goal, value >= goal);
    }

    /** Meets its goal when it is at most that. */
    static void atMost(String name, double value, String unit, double baseline, double goal) {
        line(name, value, unit, baseline, goal, value <= goal);
    }

    private static void line(String name, double value, String unit, double baseline, double goal, boolean met) {
        String line = String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f,\"goal\":%.3f,\"met\":%b}%n",
                name, value, unit, baseline, baseline == 0 ? 0 : value / baseline, goal, met);
        try {
            Path file = Path.of(System.getProperty("guitai.bench"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        System.out.print(line);
    }
}
