package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.ManyMembers;
import guitai.demo.story.SharedPostgres;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A counter dies by SIGKILL at every labelled {@link Step} of fetching its members, and has exactly headquarters' in the end. No piece
 * that was on disk is fetched again, nothing of another file is left.
 */
class KilledWhileLoadingTest {

    private static final int PATIENCE = 120;
    private static final int MEMBERS = 10_050;

    /** Behind these the snapshot is in use, so that nobody comes by the next step any more. */
    private static final Set<Step> LAST = EnumSet.of(Step.SNAPSHOT_CHOSEN, Step.SNAPSHOT_ATTACHED, Step.SNAPSHOT_IN_USE);

    @TempDir
    Path folder;
    private final String database = SharedPostgres.demoStore();
    private final List<String> said = new ArrayList<>();
    private int counters;

    @BeforeEach
    void warmUp() {
        Child.warmUp(folder.resolve("warm-up"), SharedPostgres.demoStore());
        ManyMembers.append(database, "S01", MEMBERS);
    }

    @Test
    @Tag("soak")
    void whoeverDiesWhileItsMembersComeGoesOnWithWhatIsMissing() {
        try (Headquarters headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(database),
                HqSettings.LOOPBACK, 0, Optional.empty(), Clock.systemUTC()))) {
            URI address = URI.create("http://127.0.0.1:" + headquarters.port());
            for (Step step : Step.of(Step.Part.SNAPSHOT)) {
                diesAt(step, address);
                if (LAST.contains(step)) {
                    hasExactlyHeadquartersMembers(step, address);
                    counters++;
                }
            }
        }
    }

    private Path data() {
        return folder.resolve("mortal-" + counters);
    }

    private void diesAt(Step step, URI address) {
        try (Child child = Child.dyingAt(step, 1, LoadingChild.class, "S01-02", data().toString(), address.toString())) {
            assertTrue(child.diesByItsOwnHand(PATIENCE), () -> step + " is never reached: " + child.said());
            child.close();
            said.addAll(child.said());
        }
    }

    private void hasExactlyHeadquartersMembers(Step step, URI address) {
        try (Counter counter = Counter.onLine("S01-02", data(), Clock.systemUTC(), new TellingLine(Counter.http("S01-02", Clock.systemUTC(),
                () -> Optional.of(address), Duration.ofSeconds(30)), number -> said.add("fetched " + number)))) {
            counter.starts();
            counter.syncs();
            assertEquals(List.of(), ManyMembers.differences(database, counter), () -> "after " + step);
            assertEquals(1, files(), () -> "after " + step);
        }
        List<String> fetched = said.stream().filter(line -> line.startsWith("fetched ")).toList();
        assertEquals(counters == 0 ? List.of("fetched 1", "fetched 1", "fetched 1", "fetched 2") : List.of("fetched 1", "fetched 2"), fetched,
                "the first piece came as often as it did not reach the disk, and once more");
        said.clear();
    }

    private long files() {
        try (var files = Files.list(data())) {
            return files.filter(file -> file.getFileName().toString().matches("members-.*\\.db")).count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
