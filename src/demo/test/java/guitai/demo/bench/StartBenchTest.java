package guitai.demo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guitai.demo.fault.Child;
import guitai.demo.fault.ChildPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the painted sign-in page, for the packaged terminal with the start-up cache that packaging
 * trains, against an empty JavaFX window under the same flags and with a cache of its own. Needs {@code target/app}.
 */
@Tag("bench")
class StartBenchTest {

    private static final int RUNS = 9;
    private static final double GOAL_RATIO = 1.3;
    private static final double GOAL_MILLIS = 600;
    private static final Path PROGRAM = Path.of(System.getProperty("guitai.assets")).resolveSibling("target/app/bin/terminal");

    @Test
    void theSignInPageStandsAlmostAsSoonAsAnEmptyWindow(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROGRAM), "no packaged application");
        Path cache = folder.resolve("empty.aot");
        run(emptyWindow("-XX:AOTCacheOutput=" + cache, "-XX:TieredStopAtLevel=1"));
        List<Long> terminal = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            terminal.add(run(List.of(PROGRAM.toString(), "warm-up", "--report")));
            empty.add(run(emptyWindow("-XX:AOTCache=" + cache)));
        }
        double ours = median(terminal);
        double floor = median(empty);
        Measured.value("start.sign-in", ours, "ms", floor, GOAL_MILLIS, ours <= GOAL_MILLIS);
        Measured.value("start.sign-in.ratio", ours / floor, "x", 1, GOAL_RATIO, ours / floor <= GOAL_RATIO);
    }

    private static List<String> emptyWindow(String... cache) {
        return Stream.concat(Stream.concat(Stream.of(Child.java()), Stream.of(cache)), Stream.of("-XX:+UseSerialGC", "-Xmx384m", "-Xlog:disable",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", ChildPath.PACKED,
                EmptyWindow.Launcher.class.getName())).toList();
    }

    private static long run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().readAllLines();
        assertEquals(0, process.waitFor(), said::toString);
        return said.stream().filter(line -> line.startsWith("first-frame-ms ")).mapToLong(line -> Long.parseLong(line.substring(15)))
                .findFirst().orElseThrow(() -> new AssertionError(said));
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
