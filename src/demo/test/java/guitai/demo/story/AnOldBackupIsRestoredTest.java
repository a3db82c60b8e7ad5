package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.Remedy;
import guitai.domain.sale.Sale;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Problem;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody puts last week's copy of the data folder back: the journal would say two things at the same place. */
class AnOldBackupIsRestoredTest extends Story {

    @Test
    void headquartersKeepsBothVersionsAcceptsNoneSilentlyAndTheStoreGoesOnSelling() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles();
        counter.stops();
        Path backup = folder.resolve("backup");
        copy(counter.folder(), backup);

        counter.starts();
        counter.signsIn(CLERK);
        Sale lost = counter.sells(Goods.ENGINE_OIL, 1).booksForCash();
        everythingSettles();
        counter.stops();
        List<String> booked = chain.books().receipts("S01-02");
        assertTrue(booked.contains(lost.number().text()));
        long held = chain.books().held("S01-02");

        delete(counter.folder());
        copy(backup, counter.folder());
        counter.starts();
        counter.signsIn(CLERK);
        counter.sells(Goods.KETTLE, 5).booksForCash();
        assertEquals(SyncStatus.State.REFUSED, counter.syncs().state());
        assertEquals(Problem.FORK, counter.uplink().problem().orElseThrow().type());

        counter.sells(Goods.KETTLE, 2).booksForCash();
        assertEquals(SyncStatus.State.REFUSED, counter.syncs().state());
        assertEquals(3, counter.uplink().status().waiting());
        assertEquals(3, counter.sales().size());
        chain.headquartersHasApplied();
        assertEquals(booked, chain.books().receipts("S01-02"));
        assertEquals(held, chain.books().held("S01-02"));
        assertEquals(List.of(3L, 4L, 5L), chain.books().forks("S01-02"));
        CaseFile file = chain.cases().find(CaseKey.fork(new StoreId("S01"), new TerminalId("S01-02"), 3)).orElseThrow();
        assertEquals(CaseState.AT_STORE, file.state());
        assertEquals(Map.of(CaseFacts.ENTRIES, "3"), file.facts());
        assertEquals(List.of(Remedy.ASK, Remedy.TOMORROW), file.remedies());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
