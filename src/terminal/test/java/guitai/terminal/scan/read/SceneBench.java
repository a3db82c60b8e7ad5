package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import guitai.bench.BenchLog;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A counter on bad days, condition by condition: of {@code -Dtrials=6} scenes, how many per cent each reader reads; ours in half a second. */
@Tag("bench")
class SceneBench {

    private static final int TRIALS = Integer.getInteger("trials", 6);
    private static final Map<BarcodeFormat, String> CODES = new LinkedHashMap<>();
    private static final Map<String, UnaryOperator<Scene>> CONDITIONS = new LinkedHashMap<>();

    static {
        CODES.put(BarcodeFormat.QR_CODE, "9156000000000428");
        CODES.put(BarcodeFormat.EAN_13, "6901234567892");
        CODES.put(BarcodeFormat.CODE_128, "9156000000000428");
        for (double module : new double[] {1.2, 1.5, 2, 2.5, 3, 4, 6}) {
            CONDITIONS.put("module " + module + " px", scene -> scene.module(module));
        }
        for (double blur : new double[] {1, 1.5, 2}) {
            CONDITIONS.put("blur " + blur + " px", scene -> scene.module(3).blur(blur));
        }
        for (int motion : new int[] {4, 6, 9}) {
            CONDITIONS.put("motion " + motion + " px", scene -> scene.module(3.5).motion(motion));
        }
        for (int noise : new int[] {10, 20, 35}) {
            CONDITIONS.put("noise " + noise, scene -> scene.module(3).noise(noise));
        }
        for (int levels : new int[] {60, 30, 16}) {
            CONDITIONS.put("contrast " + levels, scene -> scene.module(3).contrast(levels));
        }
        for (int turn : new int[] {10, 20, 30, 45, 60, 75, 90, 135, 200}) {
            CONDITIONS.put("turned " + turn, scene -> scene.module(3).turn(turn));
        }
        for (int tilt : new int[] {30, 45, 60}) {
            CONDITIONS.put("tilted " + tilt, scene -> scene.module(4).tilt(tilt));
        }
        CONDITIONS.put("glare small", scene -> scene.module(4).glare(0.3));
        CONDITIONS.put("glare large", scene -> scene.module(4).glare(1));
        CONDITIONS.put("hard shade", scene -> scene.module(4).shade());
        CONDITIONS.put("dark mode", scene -> scene.module(4).inverted());
        CONDITIONS.put("hand on quiet zone", scene -> scene.module(4).hand());
        CONDITIONS.put("all at once", scene -> scene.module(2.5).tilt(25).blur(1.2).motion(3).noise(10).contrast(60));
    }

    private final List<Engine> engines = PhotoBench.engines();

    @Test
    void aTableByCondition() {
        CODES.forEach((format, text) -> {
            System.out.printf("%-10s %-20s %s%n", format, "condition", String.join(" ", engines.stream().map(Engine::name).toList()));
            int[] read = new int[engines.size()];
            int[] wrong = new int[engines.size()];
            CONDITIONS.forEach((name, condition) -> {
                int[] here = new int[engines.size()];
                for (int trial = 0; trial < TRIALS; trial++) {
                    look(Plane.of(condition.apply(new Scene(3_000 + trial)).of(format, text)), text, here, wrong);
                }
                StringBuilder cells = new StringBuilder();
                for (int e = 0; e < here.length; e++) {
                    read[e] += here[e];
                    cells.append(String.format(" %" + engines.get(e).name().length() + "d", 100 * here[e] / TRIALS));
                }
                System.out.printf("%-10s %-20s%s%n", format, name, cells);
            });
            figures(format, read, wrong);
        });
    }

    private void look(Plane plane, String text, int[] read, int[] wrong) {
        for (int e = 0; e < engines.size(); e++) {
            List<Reading> taken = engines.get(e).look(plane, Symbology.USUAL).taken();
            read[e] += taken.stream().anyMatch(reading -> reading.text().equals(text)) ? 1 : 0;
            wrong[e] += taken.stream().anyMatch(reading -> !reading.text().equals(text)) ? 1 : 0;
        }
    }

    private void figures(BarcodeFormat format, int[] read, int[] wrong) {
        double all = CONDITIONS.size() * TRIALS / 100.0;
        int plain = engines.stream().map(Engine::name).toList().indexOf("zxing");
        for (int e = 0; e < read.length; e++) {
            String name = "scan.scenes." + format.name().toLowerCase(Locale.ROOT) + "." + engines.get(e).name();
            BenchLog.atLeast(name + ".read", read[e] / all, "%", plain < 0 ? Double.NaN : read[plain] / all, 0);
            BenchLog.atMost(name + ".wrong", wrong[e], "readings", engines.get(e).name().equals("ours") ? 0 : Double.MAX_VALUE);
        }
    }
}
