package guitai.headquarters.intake;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.RepairChoice;
import guitai.domain.day.BusinessDay;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.RepairStore.Chosen;
import guitai.headquarters.store.StoreTrouble;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where cases are decided: what stores chose in their journals, one choice after the other, and what headquarters answers itself. */
public final class CaseOffice {

    private static final Logger LOG = LoggerFactory.getLogger(CaseOffice.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Tables tables;
    private final Decider decider;
    private final Upkeep upkeep;
    private final ForkCases forks;
    private final CaseBook book;
    private final Clock clock;
    private final Set<TerminalId> repaired = ConcurrentHashMap.newKeySet();

    public CaseOffice(Means means) {
        this.database = means.database();
        this.tables = means.tables();
        this.clock = means.clock();
        RefusedCases refused = new RefusedCases(tables, clock);
        EntryRepair entries = new EntryRepair(means, refused);
        this.decider = new Decider(tables, entries, new MemberJoin(tables, means.news()), clock);
        this.upkeep = new Upkeep(database, tables, entries, refused, clock);
        this.forks = new ForkCases(database, tables, clock);
        this.book = new CaseBook(tables);
    }

    /** Cases that are not decided, the oldest first. */
    public List<CaseFile> unsettled(int most) {
        return database.snapshot(c -> tables.cases().unsettled(c, most));
    }

    /** Cases of one store, decided ones as well, the newest change first. */
    public List<CaseFile> ofStore(StoreId store, int most) {
        return database.snapshot(c -> tables.cases().ofStore(c, store, most));
    }

    public Optional<CaseFile> find(CaseKey key) {
        return database.snapshot(c -> tables.cases().find(c, key));
    }

    /**
     * What headquarters itself decides or answers.
     *
     * @param who  as the stores shall see it
     * @param note what the stores shall read besides
     * @return what came of it; NOT_POSSIBLE also where there is no such case
     */
    public Result answer(RepairChoice choice, String who, Optional<String> note) {
        Wish wish = new Wish(choice, CaseAuthor.headquarters(who), Optional.empty(), true, clock.instant(),
                BusinessDay.CHINA.of(clock.instant()), note);
        Result result = database.call(c -> decide(c, wish));
        touched(choice, result);
        return result;
    }

    private void touched(RepairChoice choice, Result result) {
        if (result == Result.DONE) {
            choice.about().entry().ifPresent(entry -> repaired.add(entry.terminal()));
        }
    }

    /** Opens and closes cases of journals of which two versions are about. */
    void settleForks() {
        forks.settle();
    }

    /** Settles what needs nobody's choice. */
    void upkeep() {
        repaired.addAll(upkeep.run());
    }

    /** Terminals of which an entry was applied late since this was asked last. */
    Set<TerminalId> repaired() {
        Set<TerminalId> since = Set.copyOf(repaired);
        repaired.removeAll(since);
        return since;
    }

    /** Judges every choice that waits. */
    void settle() {
        List<Chosen> waiting;
        do {
            waiting = database.snapshot(c -> tables.repairs().waiting(c, AT_ONCE));
            waiting.forEach(this::judge);
        } while (waiting.size() == AT_ONCE);
    }

    /** A choice that cannot be carried out because of its data has come to nothing; a failing server is met again. */
    private void judge(Chosen chosen) {
        try {
            database.call(c -> judge(c, chosen, Optional.empty())).ifPresent(result -> touched(chosen.choice(), result));
        } catch (StoreTrouble trouble) {
            if (!trouble.blamesTheData()) {
                throw trouble;
            }
            giveUp(chosen);
        } catch (RuntimeException poison) {
            LOG.debug("The choice in entry {} of terminal {} failed: {}", chosen.seq(), chosen.terminal(), poison.getClass().getSimpleName());
            giveUp(chosen);
        }
    }

    private void giveUp(Chosen chosen) {
        LOG.warn("What entry {} of terminal {} chooses cannot be carried out", chosen.seq(), chosen.terminal());
        database.call(c -> judge(c, chosen, Optional.of(Result.STILL_REFUSED)));
    }

    private Optional<Result> judge(Tx c, Chosen chosen, Optional<Result> known) {
        Optional<StoreId> store = tables.journal().storeOf(c, chosen.terminal());
        if (store.isEmpty() || !tables.repairs().take(c, chosen)) {
            return Optional.empty();
        }
        Wish wish = Wish.of(chosen, store.get());
        Result result = known.map(told -> note(c, wish, told)).orElseGet(() -> decide(c, wish));
        tables.repairs().judged(c, chosen, result);
        return Optional.of(result);
    }

    private Result note(Tx c, Wish wish, Result result) {
        tables.cases().lock(c, wish.choice().about()).ifPresent(file -> write(c, Verdict.only(file.with(wish.became(result)), result)));
        return result;
    }

    private Result decide(Tx c, Wish wish) {
        return tables.cases().lock(c, wish.choice().about()).map(file -> write(c, decider.decide(c, file, wish))).orElse(Result.NOT_POSSIBLE);
    }

    private Result write(Tx c, Verdict verdict) {
        if (!verdict.written()) {
            book.tell(c, book.change(c, verdict.file(), clock.instant()));
        }
        return verdict.result();
    }
}
