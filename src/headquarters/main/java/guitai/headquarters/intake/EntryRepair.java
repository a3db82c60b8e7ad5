package guitai.headquarters.intake;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey.EntryRef;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.product.Sku;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.JournalStore.Held;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies an entry that was set aside, with what was chosen about it in mind. The frozen bytes stay as they are; they are judged
 * anew. Everything happens in one transaction that begins by locking the entry's outcome, so that it happens once.
 */
final class EntryRepair {

    private final Tables tables;
    private final References references;
    private final Effects effects;
    private final RefusedCases refused;
    private final CaseBook book;
    private final Clock clock;

    EntryRepair(Means means, RefusedCases refused) {
        this.tables = means.tables();
        this.references = means.references();
        this.effects = means.effects(refused);
        this.refused = refused;
        this.book = new CaseBook(tables);
        this.clock = means.clock();
    }

    Verdict repair(Tx c, CaseFile file, Wish wish) {
        EntryRef entry = file.key().entry().orElseThrow();
        Optional<Outcome> aside = tables.outcomes().lockRefused(c, entry.terminal(), entry.seq());
        if (aside.isEmpty()) {
            return Verdict.only(file.with(wish.became(Result.TOO_LATE)).in(CaseState.CLOSED, List.of()), Result.TOO_LATE);
        }
        if (wish.remedy() == Remedy.LEAVE_OUT) {
            Outcome out = aside.get();
            tables.outcomes().change(c, entry.terminal(), new Outcome(out.seq(), out.businessDate(), out.type(), Refusal.LEFT_OUT));
            return Verdict.only(file.with(wish.became(Result.DONE)).in(CaseState.CLOSED, List.of()), Result.DONE);
        }
        if (!possible(c, wish)) {
            return Verdict.only(file.with(wish.became(Result.NOT_POSSIBLE)), Result.NOT_POSSIBLE);
        }
        return apply(c, file, wish, judged(c, entry, aside.get(), mapping(file, wish)));
    }

    private boolean possible(Tx c, Wish wish) {
        return wish.remedy() != Remedy.MAP_PRODUCT || wish.choice().from().isPresent() && wish.choice().to().filter(sku ->
                !tables.feed().everKnown(c, FeedStore.CHAIN, Change.Kind.PRODUCT, Set.of(sku)).isEmpty()).isPresent();
    }

    private Judged judged(Tx c, EntryRef entry, Outcome aside, Map<String, String> mapping) {
        return judge(c, entry.terminal(), tables.journal().after(c, entry.terminal(), entry.seq() - 1, 1), aside, mapping);
    }

    /** What becomes of the held entry today. */
    Judged judge(Tx c, TerminalId terminal, List<Held> held, Outcome aside, Map<String, String> mapping) {
        Judged judged = new Judge(terminal).all(held, aside.businessDate()).getFirst();
        Judged mapped = judged.sale().map(sale -> judged.with(mapped(sale, mapping))).orElse(judged);
        return references.check(c, terminal, List.of(mapped)).getFirst();
    }

    /** Applies the entry where nothing stands against it any more; otherwise nothing happens, and the answer is false. */
    boolean retry(Tx c, CaseFile file, Wish wish) {
        EntryRef entry = file.key().entry().orElseThrow();
        return tables.outcomes().lockRefused(c, entry.terminal(), entry.seq())
                .map(aside -> judged(c, entry, aside, mapping(file, wish))).filter(judged -> !judged.refused())
                .map(judged -> apply(c, file, wish, judged)).isPresent();
    }

    private Verdict apply(Tx c, CaseFile file, Wish wish, Judged judged) {
        EntryRef entry = file.key().entry().orElseThrow();
        tables.outcomes().change(c, entry.terminal(), judged.outcome());
        if (judged.refused()) {
            CaseFile still = file.with(wish.became(Result.STILL_REFUSED)).told(refused.facts(c, judged))
                    .in(CaseState.AT_STORE, RefusedCases.remedies(judged));
            return Verdict.only(still, Result.STILL_REFUSED);
        }
        if (wish.remedy() == Remedy.MAP_PRODUCT) {
            tables.successors().put(c, wish.choice().from().orElseThrow(), wish.choice().to().orElseThrow());
        }
        CaseFile done = file.with(wish.became(Result.DONE)).in(CaseState.CLOSED, List.of());
        effects.late(c, entry.terminal(), judged, book.change(c, done, clock.instant()));
        return Verdict.written(done, Result.DONE);
    }

    /** Every product that was named for another so far; a sale may have several unknown ones. */
    private static Map<String, String> mapping(CaseFile file, Wish wish) {
        Map<String, String> mapping = new HashMap<>();
        file.steps().stream().filter(step -> step.result() == Result.STILL_REFUSED).map(CaseStep::choice)
                .forEach(earlier -> put(mapping, earlier.remedy(), earlier.from(), earlier.to()));
        put(mapping, wish.remedy(), wish.choice().from(), wish.choice().to());
        return mapping;
    }

    private static void put(Map<String, String> mapping, Remedy remedy, Optional<String> from, Optional<String> to) {
        if (remedy == Remedy.MAP_PRODUCT) {
            from.ifPresent(sku -> to.ifPresent(other -> mapping.put(sku, other)));
        }
    }

    private static Sale mapped(Sale sale, Map<String, String> mapping) {
        List<SaleLine> lines = sale.lines().stream().map(line -> Optional.ofNullable(mapping.get(line.sku().value()))
                .map(sku -> new SaleLine(line.number(), new Sku(sku), line.name(), line.quantity(), line.listPrice(), line.serial(),
                        line.adjustments(), line.taxRate(), line.points())).orElse(line)).toList();
        return new Sale(sale.id(), sale.number(), sale.at(), sale.clerk(), sale.buyer(), lines, sale.tenders(), sale.cashGiven(),
                sale.change(), sale.rulesVersion());
    }
}
