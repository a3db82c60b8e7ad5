package guitai.headquarters.intake;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.day.BusinessDay;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore.Held;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.headquarters.store.StoreTrouble;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to cases without anybody's choice: time, a new version or a new import settles some, and old ones are forgotten. */
final class Upkeep {

    private static final int AT_ONCE = 500;
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final String SELF = "headquarters";

    /** What an update or an import can put right. */
    private static final Set<Refusal> MAY_PASS = Set.of(Refusal.UNKNOWN_TYPE, Refusal.UNKNOWN_MEMBER, Refusal.UNKNOWN_PRODUCT);

    private final Database database;
    private final Tables tables;
    private final EntryRepair entries;
    private final RefusedCases refused;
    private final Clock clock;

    Upkeep(Database database, Tables tables, EntryRepair entries, RefusedCases refused, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.entries = entries;
        this.refused = refused;
        this.clock = clock;
    }

    /** Returns the terminals of which an entry was applied. */
    Set<TerminalId> run() {
        Map<TerminalId, List<Outcome>> aside = database.snapshot(c -> tables.outcomes().refused(c, AT_ONCE));
        aside.forEach((terminal, outcomes) -> database.run(c -> openMissing(c, terminal, outcomes)));
        Set<TerminalId> repaired = new HashSet<>();
        database.snapshot(c -> tables.cases().unsettled(c, AT_ONCE)).stream().filter(Upkeep::mayPass).filter(this::tryAgain)
                .forEach(file -> file.key().entry().ifPresent(entry -> repaired.add(entry.terminal())));
        database.run(c -> tables.cases().settledBefore(c, clock.instant().minus(SHOWN), AT_ONCE).forEach(file -> forget(c, file)));
        return repaired;
    }

    /** Entries that were set aside before there were cases. */
    private void openMissing(Tx c, TerminalId terminal, List<Outcome> outcomes) {
        List<Judged> judged = outcomes.stream().map(outcome -> {
            List<Held> held = tables.journal().after(c, terminal, outcome.seq() - 1, 1);
            Judged now = entries.judge(c, terminal, held, outcome, Map.of());
            return now.refused() ? now : now.setAside(outcome.reason());
        }).toList();
        CaseBook book = new CaseBook(tables);
        book.tell(c, refused.open(c, terminal, judged));
    }

    private static boolean mayPass(CaseFile file) {
        return file.key().kind() == CaseKind.REFUSED_ENTRY
                && Refusal.of(file.facts().getOrDefault(CaseFacts.REASON, "")).filter(MAY_PASS::contains).isPresent();
    }

    /** An entry that fails this time as well stays as it is, without a word. */
    private boolean tryAgain(CaseFile file) {
        Wish wish = new Wish(RepairChoice.plain(file.key(), Remedy.TRY_AGAIN), CaseAuthor.headquarters(SELF), Optional.empty(), true,
                clock.instant(), BusinessDay.CHINA.of(clock.instant()), Optional.empty());
        try {
            return database.call(c -> tables.cases().lock(c, file.key()).filter(now -> !now.closed() && entries.retry(c, now, wish))).isPresent();
        } catch (StoreTrouble trouble) {
            if (!trouble.blamesTheData()) {
                throw trouble;
            }
            return false;
        }
    }

    private void forget(Tx c, CaseFile file) {
        CaseBook book = new CaseBook(tables);
        book.tell(c, book.forget(c, file));
    }
}
