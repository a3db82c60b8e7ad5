package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.bench.BenchLog;
import guitai.terminal.scan.read.PhotoSets.PhotoSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Photographs held before our reader and before others, in one run. {@code -Dphotos=DIR} names the folder of the public sets,
 * {@code -Dsets=} which of them, {@code -Dhalf=tune|report|all} which half, {@code -Drotations=1|4} the quarter turns,
 * {@code -Dengines=} who reads, {@code -Dframes=} how long a picture is held. The names of what was missed go to
 * {@code target/photos-missed.txt}.
 */
@Tag("bench")
class PhotoBench {

    private static final Map<String, Double> GOALS = Map.of("qr", 95.0, "boof", 76.0, "ean", 80.0, "upc", 73.5, "code128", 98.0,
            "pdf417", 100.0, "datamatrix", 98.0, "aztec", 87.0);

    private final Path missed = Path.of(System.getProperty("guitai.bench", "target/bench.jsonl")).resolveSibling("photos-missed.txt");
    private final String half = System.getProperty("half", "all");
    private final int rotations = Integer.getInteger("rotations", 1);
    private final List<Engine> engines = engines();

    @Test
    void photographsAreReadBesideOtherReaders() throws IOException {
        Files.createDirectories(missed.getParent());
        Files.write(missed, List.of());
        List<String> table = new ArrayList<>(List.of(Tally.HEAD));
        for (PhotoSet set : sets()) {
            Map<String, Tally> tallies = measured(set);
            double plain = tallies.containsKey("zxing") ? tallies.get("zxing").uprightPercent() : Double.NaN;
            tallies.forEach((engine, tally) -> {
                table.add(tally.row(set.name(), engine));
                System.out.println(table.getLast());
                figures("photos." + set.name() + "." + half + "." + engine, tally, plain, engine.equals("ours") ? GOALS.getOrDefault(set.name(), 0.0) : 0);
            });
            if (set.name().equals("small") && tallies.containsKey("ours")) {
                assertTrue(tallies.get("ours").wrong() == 0 && tallies.get("ours").uprightPercent() >= plain, table::toString);
            }
        }
        table.forEach(System.out::println);
    }

    private Map<String, Tally> measured(PhotoSet set) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        engines.forEach(engine -> tallies.put(engine.name(), new Tally()));
        int skipped = 0;
        for (Path file : PhotoSets.half(set.files(), half)) {
            Picture picture = Picture.of(file, set.side()).orElse(null);
            if (picture == null) {
                skipped++;
                continue;
            }
            for (int quarter = 0; quarter < (picture.empty() ? 4 : rotations); quarter++) {
                Picture turned = picture.turned(quarter);
                for (Engine engine : engines) {
                    tallies.get(engine.name()).add(file.getParent().getFileName() + "/" + file.getFileName(), quarter, turned,
                            engine.look(turned.plane(), set.wanted()));
                }
            }
        }
        if (skipped > 0) {
            System.out.println(set.name() + ": " + skipped + " pictures skipped, no reader for their kind");
        }
        note(set, tallies);
        return tallies;
    }

    private void note(PhotoSet set, Map<String, Tally> tallies) throws IOException {
        List<String> lines = new ArrayList<>();
        tallies.forEach((engine, tally) -> tally.missed().forEach(name -> lines.add(set.name() + " " + engine + " " + name)));
        Files.write(missed, lines, StandardOpenOption.APPEND);
    }

    private void figures(String name, Tally tally, double plain, double goal) {
        BenchLog.atLeast(name + ".read", tally.uprightPercent(), "%", plain, goal);
        if (rotations > 1) {
            BenchLog.atLeast(name + ".turned", tally.allPercent(), "%", plain, goal);
        }
        BenchLog.atMost(name + ".wrong", tally.wrong(), "readings", name.endsWith(".ours") ? 0 : Double.MAX_VALUE);
        BenchLog.atMost(name + ".cpu", tally.medianMillis(), "ms", Double.MAX_VALUE);
    }

    private static List<PhotoSet> sets() {
        String folder = System.getProperty("photos", "");
        if (folder.isEmpty()) {
            return List.of(PhotoSets.small());
        }
        String names = System.getProperty("sets", "");
        return (names.isEmpty() ? PhotoSets.USUAL : List.of(names.split(","))).stream().map(name -> PhotoSets.of(Path.of(folder), name)).toList();
    }

    static List<Engine> engines() {
        List<Engine> all = new ArrayList<>(List.of(new StandardEngine(Optional.empty()), new ZxingEngine(false), new ZxingEngine(true)));
        ZxingCpp.installed().ifPresent(reader -> all.addAll(List.of(new StandardEngine(Optional.of(reader)), new ZxingCppEngine(reader.asItComes(), false),
                new ZxingCppEngine(reader.asItComes(), true))));
        ZbarEngine.installed().ifPresent(all::add);
        String names = System.getProperty("engines", "");
        return names.isEmpty() ? all : all.stream().filter(engine -> List.of(names.split(",")).contains(engine.name())).toList();
    }
}
