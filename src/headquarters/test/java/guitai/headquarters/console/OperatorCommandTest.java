package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first operator is made on the machine itself. */
class OperatorCommandTest {

    @TempDir
    private Path directory;

    @Test
    void whoeverHasTheDataFolderInvitesTheFirstOperator() {
        ChildHq hq = ChildHq.start(directory, "--database", TestDatabase.fresh());
        int port = hq.port();
        List<String> said = ChildHq.run(directory, "operator", "add", "lin", "--name", "Lin Invented", "--port", "" + port);
        String invitation = said.getLast().replaceAll(".*/console/welcome/", "");
        Browser browser = new Browser(port).in("en");
        Staff.welcome(browser, invitation, "lin", Clock.systemUTC());
        assertTrue(browser.open("/operators").contains("Lin Invented"));
        assertTrue(browser.open("").contains("No store is known yet"));
        for (String empty : List.of("/terminals", "/days", "/cases", "/entries", "/files", "/imports", "/codes", "/directory", "/advisers", "/suggestions")) {
            browser.open(empty);
            assertEquals(200, browser.answer.statusCode(), empty);
        }
        assertTrue(browser.open("/terminals").contains("No terminal is known yet"));
        assertTrue(ChildHq.run(directory, "operator", "add", "lin", "--port", "" + port).getLast().contains("Somebody has that login already"));
        ChildHq.run(directory, "operator", "invite", "lin", "--port", "" + port);
        assertTrue(browser.open("").contains("name=\"password\""), "an invitation anew ends the sessions of before");
        assertEquals(143, hq.stop());
    }
}
