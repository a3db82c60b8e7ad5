package guitai.terminal.scan.read;

import guitai.terminal.scan.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one engine made of one set: counted picture by picture. */
final class Tally {

    static final String HEAD = String.format("%-15s %-15s %4s %8s %8s %6s %8s %8s %8s", "set", "engine", "n", "read %", "turned %", "wrong",
            "15 fr. %", "ms", "ms/frame");
    private static final int HALF_A_SECOND = 15;

    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> perFrame = new ArrayList<>();
    /** Names of the pictures that were not read or read wrongly. */
    private final List<String> missed = new ArrayList<>();
    private int upright;
    private int uprightRead;
    private int looks;
    private int read;
    private int quick;
    private int wrong;

    void add(String name, int quarter, Picture picture, Engine.Look look) {
        boolean right = look.taken().stream().anyMatch(picture::shows);
        List<String> also = AlsoShown.in(name.substring(0, name.lastIndexOf('.')));
        List<Reading> lies = look.taken().stream().filter(reading -> !picture.shows(reading) && also.stream().noneMatch(text -> Picture.alike(text, reading.text()))).toList();
        looks++;
        upright += quarter == 0 ? 1 : 0;
        read += right ? 1 : 0;
        uprightRead += right && quarter == 0 ? 1 : 0;
        quick += right && look.frames() <= HALF_A_SECOND ? 1 : 0;
        wrong += lies.size();
        nanos.add(look.nanos());
        perFrame.add(look.nanos() / look.frames());
        if (!lies.isEmpty() || !right && !picture.empty()) {
            missed.add(name + (quarter == 0 ? "" : " turned " + quarter) + (lies.isEmpty() ? "" : " WRONG " + lies));
        }
    }

    double uprightPercent() {
        return 100.0 * uprightRead / Math.max(1, upright);
    }

    double allPercent() {
        return 100.0 * read / Math.max(1, looks);
    }

    int wrong() {
        return wrong;
    }

    List<String> missed() {
        return missed;
    }

    double medianMillis() {
        return median(nanos);
    }

    String row(String set, String engine) {
        return String.format(Locale.ROOT, "%-15s %-15s %4d %8.1f %8.1f %6d %8.1f %8.1f %8.1f", set, engine, upright, uprightPercent(),
                allPercent(), wrong, 100.0 * quick / Math.max(1, looks), medianMillis(), median(perFrame));
    }

    private static double median(List<Long> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2) / 1e6;
    }
}
