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
        database.snapshot(c -> tables.terminals().forks(c).stream().filter(fork -> waits(c, fork)).toList())
                .forEach(fork -> database.run(c -> settle(c, fork)));
    }

    /** Whether there is something to write: a fork that is over is looked at only. */
    private boolean waits(Tx c, Fork fork) {
        return tables.cases().find(c, key(c, fork)).map(file -> !file.closed() && successor(c, fork, file).isPresent()).orElse(true);
    }

    private void settle(Tx c, Fork fork) {
        CaseKey key = key(c, fork);
        Optional<CaseFile> file = tables.cases().lock(c, key);
        if (file.isEmpty()) {
            book.tell(c, book.open(c, key.store(), List.of(CaseFile.opened(key, List.of(key.store()), clock.instant(),
                    Map.of(CaseFacts.ENTRIES, Long.toString(fork.entries())), List.of(Remedy.ASK, Remedy.TOMORROW)))));
        } else if (!file.get().closed()) {
            successor(c, fork, file.get()).ifPresent(next -> close(c, file.get(), next));
        }
    }

    private Optional<TerminalId> successor(Tx c, Fork fork, CaseFile file) {
        return tables.terminals().successor(c, fork.terminal(), file.opened());
    }

    private CaseKey key(Tx c, Fork fork) {
        return CaseKey.fork(tables.journal().storeOf(c, fork.terminal()).orElseThrow(), fork.terminal(), fork.firstSeq());
    }

    private void close(Tx c, CaseFile file, TerminalId next) {
        CaseStep step = new CaseStep(RepairChoice.plain(file.key(), Remedy.KEEP_APART), CaseAuthor.headquarters(SELF), clock.instant(), Result.DONE,
                Optional.of(next.value()));
        book.tell(c, book.change(c, file.with(step).in(CaseState.CLOSED, List.of()), clock.instant()));
    }
}
