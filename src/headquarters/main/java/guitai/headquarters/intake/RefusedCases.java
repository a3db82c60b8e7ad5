package guitai.headquarters.intake;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens a case for each entry that is set aside, for its store to decide. */
final class RefusedCases {

    private final Tables tables;
    private final CaseBook book;
    private final Clock clock;

    RefusedCases(Tables tables, Clock clock) {
        this.tables = tables;
        this.book = new CaseBook(tables);
        this.clock = clock;
    }

    /** Returns what the stores are to be told, by scope. */
    Map<String, List<FeedStore.Row>> open(Tx c, TerminalId terminal, List<Judged> entries) {
        List<Judged> refused = entries.stream().filter(Judged::refused).toList();
        if (refused.isEmpty()) {
            return Map.of();
        }
        StoreId store = tables.journal().storeOf(c, terminal).orElseThrow();
        return book.open(c, store, refused.stream().map(entry -> file(c, store, terminal, entry)).toList());
    }

    private CaseFile file(Tx c, StoreId store, TerminalId terminal, Judged entry) {
        return CaseFile.opened(CaseKey.refusedEntry(store, terminal, entry.seq()), List.of(store), clock.instant(),
                facts(c, entry), remedies(entry));
    }

    /** What is told of an entry that is set aside now. */
    Map<String, String> facts(Tx c, Judged entry) {
        Map<String, String> facts = new HashMap<>(entry.told());
        facts.put(CaseFacts.REASON, entry.outcome().reason());
        facts.put(CaseFacts.TYPE, entry.outcome().type());
        facts.put(CaseFacts.DAY, entry.outcome().businessDate().toString());
        String unknown = facts.get(CaseFacts.SKU);
        if (unknown != null) {
            tables.successors().of(c, unknown).ifPresent(successor -> facts.put(CaseFacts.PROPOSED, successor));
        }
        return facts;
    }

    /** What can be chosen about it. */
    static List<Remedy> remedies(Judged entry) {
        return Refusal.of(entry.outcome().reason()).map(Refusal::remedies).orElse(List.of(Remedy.ASK, Remedy.TOMORROW));
    }
}
