package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.protocol.EntryForm;
import guitai.terminal.shift.DayView;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story begins with a chain that is open for business: headquarters answers, and counter S01-02 has its goods and members. */
abstract class Story {

    static final String CLERK = "E1001";
    static final String MANAGER = "E1004";

    @TempDir
    Path folder;
    Chain chain;
    Counter counter;

    @BeforeEach
    void theChainOpens() {
        chain = Chain.opens(folder);
        counter = chain.counter("S01-02");
        counter.syncs();
        counter.signsIn(MANAGER);
    }

    @AfterEach
    void theChainCloses() {
        chain.close();
    }

    /** The counter sends what it has, headquarters applies it, and the news come back. */
    void everythingSettles() {
        everythingSettles(counter);
    }

    void everythingSettles(Counter at) {
        at.syncs();
        chain.headquartersHasApplied();
        assertEquals(SyncStatus.State.SYNCED, at.syncs().state());
    }

    /** Headquarters reads the table of members again; a file that is the same to the byte would be passed over. */
    void theTableOfMembersIsToldAgain() {
        try {
            Path again = Files.createDirectories(folder.resolve("again"));
            Files.writeString(again.resolve("members.csv"), Files.readString(DemoCsv.folder().resolve("members.csv")).replace("Lu Yiming", "Lu Yi-ming"));
            chain.headquartersReads(again);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Types of all entries in the counter's journal, in order. */
    List<String> journal() {
        return counter.entries().stream().map(entry -> EntryForm.head(entry.frozen()).type()).toList();
    }

    /** Both sides have the same sales and the same totals, field by field. */
    void bothSidesAgree(Counter at) {
        DayView day = at.looksAtTheDay();
        assertTrue(day.comparison().matched(), () -> day.comparison().differences() + " " + day.differing());
        assertEquals(List.of(), day.differing());
        assertEquals(at.sales().reversed().stream().map(sale -> sale.number().text()).toList(), chain.books().receipts(at.terminal().value()));
        assertEquals(0, chain.books().wrongBalances());
        var points = chain.books().pointsInLedgerAndInSales(at.terminal().value());
        assertEquals(points.getLast(), points.getFirst());
    }
}
