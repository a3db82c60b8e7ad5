package guitai.headquarters.archive;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.Dump;
import guitai.headquarters.store.Tx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A trading day's sales as files that a columnar engine reads: one folder a day, one file a table, and a manifest with types, rows,
 * sums and digests. Done again it writes only what is not there yet, or no longer what the database holds.
 */
public final class RollOut {

    private final Database database;
    private final Dump dump = new Dump();
    private final Clock clock;

    public RollOut(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes the day below the folder and reads it back; returns the number of sales. */
    public long day(LocalDate day, Path below) {
        Path folder = below.resolve("day=" + day);
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Manifest manifest = database.snapshot(c -> written(c, day, folder, Manifest.in(folder)));
        manifest.tables().forEach(part -> verify(folder, part));
        manifest.write(folder);
        return manifest.tables().getFirst().rows();
    }

    /** True when the folder holds exactly what the database holds of the day, byte by byte as it was verified. */
    public boolean holds(LocalDate day, Path below) {
        Path folder = below.resolve("day=" + day);
        return Manifest.in(folder).map(manifest -> database.snapshot(c -> manifest.tables().stream().allMatch(part ->
                current(c, day, folder, part)))).orElse(false);
    }

    private Manifest written(Tx c, LocalDate day, Path folder, Optional<Manifest> before) {
        List<Manifest.Part> parts = new ArrayList<>();
        for (String table : dump.dailyTables()) {
            parts.add(before.stream().flatMap(manifest -> manifest.tables().stream())
                    .filter(part -> part.table().equals(table) && current(c, day, folder, part)).findFirst()
                    .orElseGet(() -> write(c, day, folder, table)));
        }
        return new Manifest(dump.version(c), clock.instant(), parts);
    }

    private Manifest.Part write(Tx c, LocalDate day, Path folder, String table) {
        String file = table + ".csv.zst";
        Dump.Held held = dump.held(c, table, Optional.of(day));
        String digest = TableFile.write(folder.resolve(file), out -> dump.out(c, table, Optional.of(day), out));
        return new Manifest.Part(table, file, held.columns(), held.rows(), held.sums(), digest);
    }

    private boolean current(Tx c, LocalDate day, Path folder, Manifest.Part part) {
        Dump.Held held = dump.held(c, part.table(), Optional.of(day));
        return held.rows() == part.rows() && held.sums().equals(part.sums()) && held.columns().equals(part.columns())
                && Files.exists(folder.resolve(part.file())) && TableFile.digest(folder.resolve(part.file())).equals(part.sha256());
    }

    /** @throws Unfit when what lies in the file is not what the database said */
    private static void verify(Path folder, Manifest.Part part) {
        long rows = 0;
        Map<String, Long> sums = new TreeMap<>();
        part.sums().keySet().forEach(column -> sums.put(column, 0L));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(TableFile.read(folder.resolve(part.file())), StandardCharsets.UTF_8));
                CSVParser csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
            for (CSVRecord row : csv) {
                rows++;
                sums.replaceAll((column, sum) -> Math.addExact(sum, Long.parseLong(row.get(column))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (rows != part.rows() || !sums.equals(new TreeMap<>(part.sums()))) {
            throw new Unfit("rollout.differs", part.file());
        }
    }
}
