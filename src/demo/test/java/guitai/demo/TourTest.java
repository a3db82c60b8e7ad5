package guitai.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo in a process of its own, as {@code mvn} starts it on a machine without a display. */
class TourTest {

    @TempDir
    Path home;

    @Test
    void withoutADisplayTheDemoPlaysTheDayAndBothSidesMatchAtItsEnd() throws Exception {
        Process demo = start();
        boolean ended = demo.waitFor(4, TimeUnit.MINUTES);
        demo.destroyForcibly();
        String told = Files.readString(home.resolve("told.txt"));
        assertTrue(ended, told);
        assertEquals(0, demo.exitValue(), told);
        assertTrue(told.lines().anyMatch("matched"::equals), told);
        assertTrue(told.lines().findFirst().orElse("").contains("display"), told);
        assertTrue(pictures().size() >= 14, () -> pictures().toString());
        assertTrue(pictures().stream().allMatch(picture -> picture.getFileName().toString().matches("\\d\\d-[a-z-]+\\.png")));
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.language=en",
                "-Dguitai.assets=" + System.getProperty("guitai.assets"), "-Dguitai.tour.pictures=" + home.resolve("pictures"),
                "-cp", System.getProperty("java.class.path"), "guitai.demo.Main"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("told.txt").toFile());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    private List<Path> pictures() {
        try (Stream<Path> files = Files.list(home.resolve("pictures"))) {
            return files.sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
