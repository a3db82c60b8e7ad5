package guitai.headquarters.directory;

import com.fasterxml.uuid.Generators;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.TierLadder;
import guitai.headquarters.directory.ImportReport.State;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.intake.Standing;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.ImportStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Compression;
import guitai.protocol.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes tables in two steps: a dry run that lists every bad row and what would change, then the writing of just that upload. */
public final class ImportOffice {

    /** Larger than any workbook that a spreadsheet program still opens with ease. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int MOST_INFLATED = 1 << 30;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final Tables tables;
    private final Planner planner;
    private final Clock clock;
    private final Runnable afterwards;
    private final ImportStore imports = new ImportStore();

    /** @param afterwards runs when an upload was written */
    public ImportOffice(Database database, Tables tables, MemberNews news, Clock clock, Runnable afterwards) {
        this.database = database;
        this.tables = tables;
        this.planner = new Planner(tables, news, new Standing(tables, clock), new Handovers(tables, news, clock));
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What came of applying. */
    public sealed interface Outcome {

        record Applied(ImportReport report) implements Outcome {
        }

        /** Meanwhile a row is bad that was good, or the upload never could be taken. */
        record Refused(ImportReport report) implements Outcome {
        }

        /** No such upload waits: applied already, dropped, or never there. */
        record Gone() implements Outcome {
        }
    }

    /**
     * Reads the upload and keeps it for a week; nothing of it is written.
     *
     * @param name     of the file; a CSV file whose name or columns say its table, an XLSX workbook, or a ZIP of such files
     * @param complete what stands in no row of a table that is there goes
     */
    public ImportReport dryRun(String name, byte[] content, boolean complete, String by) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        Upload upload = Upload.of(name, content);
        ImportReport report = database.snapshot(c -> ImportReport.of(id, name, complete, clock.instant(), by,
                planner.plan(c, upload, complete, false), moves(c, upload)));
        database.run(c -> {
            imports.dropOlder(c, clock.instant().minus(KEPT));
            imports.keep(c, id, row(report), report.state() == State.CHECKED ? Optional.of(Compression.compress(content)) : Optional.empty());
        });
        return report;
    }

    /** Whom the tiers of this upload would move, by growth and categories. */
    private List<ImportReport.Move> moves(Tx c, Upload upload) {
        List<TierLevel> levels = new TierLadder(List.copyOf(Catalogue.tiers(copyOf(upload)).values())).levels();
        return levels.isEmpty() ? List.of() : tables.standing().moves(c, levels).stream()
                .map(move -> new ImportReport.Move(move.from(), move.to(), move.members())).toList();
    }

    /** Reading notes bad rows; the plan has noted them already. */
    private static Sheet copyOf(Upload upload) {
        return new Sheet(Subject.TIERS.table(), upload.table(Subject.TIERS).rows());
    }

    /** Writes what was checked, in one transaction, planned anew against what is known by now. */
    public Outcome apply(UUID id, String by) {
        Outcome outcome = written(id, by);
        if (outcome instanceof Outcome.Applied) {
            afterwards.run();
        }
        return outcome;
    }

    private Outcome written(UUID id, String by) {
        return database.call(c -> {
            Optional<ImportStore.Kept> kept = imports.lock(c, id);
            Optional<byte[]> content = kept.flatMap(ImportStore.Kept::content);
            if (content.isEmpty()) {
                return new Outcome.Gone();
            }
            ImportReport checked = read(kept.get().report());
            Plan plan = planner.plan(c, Upload.of(checked.name(), Compression.inflate(content.get(), MOST_INFLATED)), checked.complete(), false);
            ImportReport now = ImportReport.of(id, checked.name(), checked.complete(), checked.madeAt(), checked.madeBy(), plan, checked.moves());
            if (now.state() == State.REFUSED) {
                return new Outcome.Refused(now);
            }
            plan.write(c);
            ImportReport applied = now.in(State.APPLIED);
            imports.end(c, id, row(applied), clock.instant(), by);
            return new Outcome.Applied(applied);
        });
    }

    /** Gives an upload up; false where none waits. */
    public boolean drop(UUID id, String by) {
        return database.call(c -> {
            Optional<ImportReport> waiting = imports.lock(c, id).filter(kept -> kept.content().isPresent()).map(kept -> read(kept.report()));
            waiting.ifPresent(report -> imports.end(c, id, row(report.in(State.DROPPED)), clock.instant(), by));
            return waiting.isPresent();
        });
    }

    public Optional<ImportReport> report(UUID id) {
        return database.snapshot(c -> imports.find(c, id)).map(ImportOffice::read);
    }

    /** The newest uploads, newest first. */
    public List<ImportReport> history(int most) {
        return database.snapshot(c -> imports.newest(c, most)).stream().map(ImportOffice::read).toList();
    }

    private static ImportStore.Run row(ImportReport report) {
        return new ImportStore.Run(report.madeAt(), report.madeBy(), report.name(), report.complete(), report.state().name(),
                Json.MAPPER.writeValueAsString(report));
    }

    private static ImportReport read(String report) {
        return Json.MAPPER.readValue(report, ImportReport.class);
    }
}
