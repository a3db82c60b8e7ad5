package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into the console, and who does not. */
class SignInTest {

    @TempDir
    private Path directory;
    private final HandClock clock = new HandClock(Till.NOON);
    private final String url = TestDatabase.withDemo();
    private RunningHq hq;
    private Browser browser;

    @BeforeEach
    void start() {
        hq = new RunningHq(directory, url, Optional.empty(), clock);
        browser = new Browser(hq.headquarters.port()).in("en");
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    private Staff welcome(String login, Rank rank) {
        return Staff.welcome(browser, Staff.invitation(hq.headquarters, login, "Invented " + login, rank), login, clock);
    }

    @Test
    void aNewOperatorSetsAPasswordAndASecondFactorAndIsIn() {
        String invitation = Staff.invitation(hq.headquarters, "lin", "Lin Invented", Rank.VIEWER);
        assertTrue(browser.open("/welcome/" + invitation).contains("Welcome, Lin Invented"));
        assertTrue(browser.press("welcome", "invitation", invitation, "password", "short", "again", "short").contains("C-07"));
        assertTrue(browser.press("welcome", "invitation", invitation, "password", Staff.PASSWORD, "again", "x").contains("C-06"));
        Staff lin = Staff.welcome(browser, invitation, "lin", clock);
        assertEquals(10, Pattern.compile("<li><code>").matcher(browser.answer.body()).results().count());
        assertTrue(browser.open("").contains("Sold today"));
        assertTrue(browser.open("/welcome/" + invitation).contains("This invitation is used up"));
        browser.press("sign-out");
        clock.goOn(Duration.ofMinutes(1));
        assertTrue(lin.signIn(browser).contains("Sold today"));
    }

    @Test
    void nobodyUnknownSeesAnyPage() {
        for (String path : List.of("", "/terminals", "/days", "/entries", "/entries/S01-02/1", "/imports", "/files", "/cases", "/codes", "/directory", "/advisers", "/suggestions", "/operators", "/audit")) {
            assertTrue(browser.open(path).contains("name=\"password\""), path);
        }
        assertEquals(404, code(browser, "/nothing/here"));
        browser.open("/sign-in");
        assertTrue(browser.press("operator-add", "login", "evil", "name", "x", "rank", "ADMINISTRATOR").contains("name=\"password\""));
        assertEquals(List.of("0"), hq.query("select count(*) from operator"));
    }

    @Test
    void fiveFailuresLockTheLoginAndARestartForgetsNothing() {
        Staff lin = welcome("lin", Rank.VIEWER);
        browser.open("");
        browser.press("sign-out");
        clock.goOn(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertTrue(browser.press("sign-in", "login", "lin", "password", "wrong").contains("C-01"));
        }
        hq.close();
        hq = new RunningHq(directory, url, Optional.empty(), clock);
        browser = new Browser(hq.headquarters.port()).in("en");
        browser.open("/sign-in");
        assertTrue(browser.press("sign-in", "login", "lin", "password", Staff.PASSWORD).contains("C-01"));
        clock.goOn(Duration.ofMinutes(16));
        assertTrue(lin.signIn(browser).contains("Sold today"));
        assertEquals(List.of("1"), hq.query("select count(*) from console_audit where act = 'LOCKED' and login = 'lin'"));
    }

    @Test
    void aSecondFactorIsGoodOnceAndGuessingItLocks() {
        Staff lin = welcome("lin", Rank.VIEWER);
        String used = lin.code();
        browser.open("");
        browser.press("sign-out");
        browser.press("sign-in", "login", "lin", "password", Staff.PASSWORD);
        assertTrue(browser.press("second-factor", "code", used).contains("C-04"));
        assertTrue(browser.open("").contains("Second step"));
        for (int i = 0; i < 4; i++) {
            browser.press("second-factor", "code", "000000");
        }
        assertTrue(browser.answer.body().contains("C-02"));
        clock.goOn(Duration.ofMinutes(1));
        assertTrue(browser.press("second-factor", "code", lin.code()).contains("name=\"password\""));
    }

    @Test
    void aRecoveryCodeTakesThePlaceOfALostPhoneOnce() {
        welcome("lin", Rank.VIEWER);
        Matcher shown = Pattern.compile("<li><code>([A-Z2-7 ]+)<").matcher(browser.answer.body());
        assertTrue(shown.find());
        browser.open("");
        browser.press("sign-out");
        browser.press("sign-in", "login", "lin", "password", Staff.PASSWORD);
        assertTrue(browser.press("second-factor", "code", shown.group(1).toLowerCase()).contains("Sold today"));
        browser.press("sign-out");
        browser.press("sign-in", "login", "lin", "password", Staff.PASSWORD);
        assertTrue(browser.press("second-factor", "code", shown.group(1)).contains("C-04"));
    }

    @Test
    void aSessionEndsWithoutUseAndAPageThatRefreshesItselfIsNoUse() {
        welcome("lin", Rank.VIEWER);
        for (int i = 0; i < 2; i++) {
            clock.goOn(Duration.ofMinutes(20));
            assertTrue(browser.open("").contains("Sold today"));
        }
        clock.goOn(Duration.ofMinutes(20));
        browser.send(browser.request("").header("Guitai-Live", "1").GET());
        assertEquals(200, browser.answer.statusCode());
        clock.goOn(Duration.ofMinutes(11));
        browser.send(browser.request("").header("Guitai-Live", "1").GET());
        assertEquals(401, browser.answer.statusCode());
        assertTrue(browser.open("").contains("name=\"password\""));
    }

    @Test
    void aSessionIsKnownToEveryProcessAndEndsForAllAtOnce() {
        welcome("lin", Rank.VIEWER);
        try (RunningHq second = new RunningHq(directory.resolve("second"), url, Optional.empty(), clock)) {
            Browser other = new Browser(second.headquarters.port()).in("en");
            other.cookies.putAll(browser.cookies);
            assertTrue(other.open("/terminals").contains("Stores and terminals"));
            browser.open("");
            browser.press("sign-out");
            assertTrue(other.open("/terminals").contains("name=\"password\""));
        }
        assertEquals(List.of("0"), hq.query("select count(*) from console_session"));
    }

    @Test
    void aFormOfSomebodyElseIsNotTaken() {
        welcome("adm", Rank.ADMINISTRATOR);
        browser.open("/operators");
        String ours = browser.form;
        browser.form = "guessed";
        assertTrue(browser.press("operator-add", "login", "evil", "name", "x", "rank", "VIEWER").contains("The form was not taken"));
        browser.form = ours;
        browser.send(browser.request("/do/operator-add").header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("form=" + ours + "&login=evil&name=x&rank=VIEWER")));
        assertEquals(403, browser.answer.statusCode());
        browser.send(browser.request("/do/operator-add").header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("form=" + ours + "&login=evil&name=x&rank=VIEWER")));
        assertEquals(403, browser.answer.statusCode());
        assertEquals(List.of("adm"), hq.query("select login from operator"));
    }

    @Test
    void whatTheBrowserHoldsChangesAtEachStepAndOnlyItsHashIsKept() {
        String invitation = Staff.invitation(hq.headquarters, "lin", "Lin Invented", Rank.VIEWER);
        browser.open("/sign-in");
        String stranger = browser.cookies.get("guitai");
        Staff.welcome(browser, invitation, "lin", clock);
        String whole = browser.cookies.get("guitai");
        assertNotEquals(stranger, whole);
        assertFalse(hq.query("select encode(token, 'escape') || login from console_session").getFirst().contains(whole));
        browser.cookies.put("guitai", stranger);
        assertTrue(browser.open("").contains("name=\"password\""));
        assertTrue(hq.query("select password from operator").getFirst().startsWith("$argon2id$"));
    }

    @Test
    void headersKeepThePageToItself() {
        browser.cookies.remove("guitai");
        browser.open("/sign-in");
        assertTrue(browser.header("Set-Cookie").matches("guitai=[\\w-]{43}; Path=/console; SameSite=Strict; HttpOnly"), browser.header("Set-Cookie"));
        assertTrue(browser.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertTrue(browser.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("DENY", browser.header("X-Frame-Options"));
        assertEquals("nosniff", browser.header("X-Content-Type-Options"));
        assertEquals("no-store", browser.header("Cache-Control"));
        assertFalse(Pattern.compile("<script(?! src=)|style=\"|onclick").matcher(browser.answer.body()).find());
        browser.open("/language/zh?back=https://example.org/");
        assertTrue(browser.answer.body().contains("登录"));
        assertEquals("zh", browser.cookies.get("guitai-language"));
    }

    private static int code(Browser browser, String path) {
        browser.open(path);
        return browser.answer.statusCode();
    }
}
