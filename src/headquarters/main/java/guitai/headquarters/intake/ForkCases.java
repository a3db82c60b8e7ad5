package guitai.headquarters.intake;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.TerminalStore.Fork;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a case for each journal of which two versions are about, and closes it when the machine has become another terminal. */
final class ForkCases {

    private static final String SELF = "headquarters";

    private final Database database;
    private final Tables tables;
    private final CaseBook book;
    private final Clock clock;

    ForkCases(Database database, Tables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.book = new CaseBook(tables);
        this.clock = clock;
    }

    void settle() {
        database.snapshot(tables.terminals()::forks).forEach(fork -> database.run(c -> settle(c, fork)));
    }

    private void settle(Tx c, Fork fork) {
        StoreId store = tables.journal().storeOf(c, fork.terminal()).orElseThrow();
        CaseKey key = CaseKey.fork(store, fork.terminal(), fork.firstSeq());
        Optional<CaseFile> file = tables.cases().lock(c, key);
        if (file.isEmpty()) {
            book.tell(c, book.open(c, store, List.of(CaseFile.opened(key, List.of(store), clock.instant(),
                    Map.of(CaseFacts.ENTRIES, Long.toString(fork.entries())), List.of(Remedy.ASK, Remedy.TOMORROW)))));
        } else if (!file.get().closed()) {
            tables.terminals().successor(c, fork.terminal(), file.get().opened()).ifPresent(next -> close(c, file.get(), next));
        }
    }

    private void close(Tx c, CaseFile file, TerminalId next) {
        CaseStep step = new CaseStep(RepairChoice.plain(file.key(), Remedy.KEEP_APART), CaseAuthor.headquarters(SELF), clock.instant(), Result.DONE,
                Optional.of(next.value()));
        book.tell(c, book.change(c, file.with(step).in(CaseState.CLOSED, List.of()), clock.instant()));
    }
}
