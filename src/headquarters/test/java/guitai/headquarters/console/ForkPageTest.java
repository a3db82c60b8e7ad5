package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.domain.sale.Sale;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal of which two versions are about is a case, and its page shows both. */
class ForkPageTest {

    @TempDir
    private Path directory;

    @Test
    void bothVersionsStandBesideEachOtherWithoutAnythingOfPeople() {
        HandClock clock = new HandClock(Till.NOON);
        try (RunningHq hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), clock)) {
            Till held = new Till("S01-02", 1).sell(1);
            held.record(new Fact.SignedIn());
            hq.client.accepted(held.all());
            Till restored = held.copy(1, 2);
            Sale sale = restored.sell();
            restored.raw("no entry at all".getBytes());
            assertEquals(409, hq.client.put(restored.all()).statusCode());
            hq.settle();
            Browser browser = new Browser(hq.headquarters.port()).in("en");
            Staff.welcome(browser, Staff.invitation(hq.headquarters, "view", "View Invented", Rank.VIEWER), "view", clock);
            assertTrue(browser.open("/cases").contains("Two versions of a journal"));
            String page = browser.open("/case?key=S01/FORK/S01-02:2");
            assertTrue(page.contains(sale.number().text() + " · " + Words.money(sale.total(), Locale.ENGLISH)), page);
            assertTrue(page.contains("staff.signed-in"), page);
            assertTrue(page.contains("goes on as another terminal"), page);
            assertFalse(sale.buyer().map(buyer -> page.contains(buyer.toString())).orElse(false));
        }
    }
}
