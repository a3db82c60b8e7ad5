package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** The console in a real browser: what only scripts, styles and a security policy in force can show. */
class ChromiumTest {

    private static final List<String> PAGES = List.of("", "/terminals", "/days", "/entries", "/imports", "/files", "/cases", "/codes", "/directory", "/advisers", "/suggestions", "/operators", "/audit");

    @TempDir
    private static Path directory;
    private static final HandClock CLOCK = new HandClock(Till.NOON.plus(Duration.ofHours(7)));
    private static RunningHq hq;
    private static Chromium browser;
    private static Till till;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory.resolve("hq"), TestDatabase.withDemo(), Optional.empty(), CLOCK);
        browser = Chromium.start(directory.resolve("profile"), hq.headquarters.port(), "en");
        till = new Till("S01-02", 1).sell(3);
        hq.client.accepted(till.all());
        hq.settle();
        signIn(Staff.invitation(hq.headquarters, "lin", "Lin Invented", Rank.ADMINISTRATOR));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        hq.close();
    }

    /** As a person does it: the invitation, a password, the phone's code. */
    private static void signIn(String invitation) {
        browser.size(1280, 860).open("/welcome/" + invitation);
        browser.type("password", Staff.PASSWORD);
        browser.type("again", Staff.PASSWORD);
        browser.press("button.go");
        browser.type("login", "lin");
        browser.type("password", Staff.PASSWORD);
        browser.press("button.go");
        browser.await(() -> !browser.driver.findElements(By.name("code")).isEmpty(), "the field for the phone's code");
        Staff lin = Staff.shown(browser.driver.getPageSource(), "lin", CLOCK);
        browser.type("code", lin.code());
        browser.press("button.go");
        browser.press("a.go");
    }

    @Test
    void aPersonIsSignedInAndThePagesKeepTheSecurityPolicy() {
        for (String page : PAGES) {
            browser.open(page);
            assertFalse(browser.driver.findElements(By.cssSelector("main h1")).isEmpty(), page);
        }
        assertEquals(List.of(), browser.complaints());
        Cookie cookie = browser.driver.manage().getCookieNamed("guitai");
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
    }

    @Test
    void salesAppearByThemselves() {
        browser.open("");
        long before = Long.parseLong(hq.query("select count(*) from sale").getFirst());
        assertTrue(browser.text().contains(before + " sales"), browser.text());
        till.sell(2);
        hq.client.accepted(till.all());
        hq.settle();
        browser.await(() -> browser.text().contains(before + 2 + " sales"), "the new sales");
        assertFalse(browser.driver.findElements(By.cssSelector("svg.chart polyline.today")).isEmpty());
    }

    @Test
    void noPageIsWiderThanAPhoneOrADesk() {
        for (int width : new int[] {1280, 390}) {
            browser.size(width, 860);
            for (String page : PAGES) {
                browser.open(page);
                assertEquals(List.of(), browser.cut(), page + " at " + width);
            }
        }
        browser.size(1280, 860);
    }

    @Test
    void languageAndLookAreRemembered() {
        browser.open("/terminals");
        browser.press("a[hreflang=zh]");
        assertTrue(browser.text().contains("门店与终端"));
        browser.press("[data-look-switch]");
        browser.open("/days");
        assertTrue(browser.text().contains("日结封账"));
        assertEquals("dark", browser.driver.findElement(By.tagName("html")).getDomAttribute("data-look"));
        browser.press("[data-look-switch]");
        browser.press("a[hreflang=en]");
        assertTrue(browser.text().contains("Day seals"));
    }

    @Test
    void whenHeadquartersIsGoneThePageSaysSoAndRecovers() {
        browser.open("/terminals");
        browser.driver.executeScript("window.real = window.fetch; window.fetch = () => Promise.reject(new Error('no line'))");
        browser.await(() -> browser.text().contains("C-10"), "the sentence that headquarters does not answer");
        browser.driver.executeScript("window.fetch = window.real");
        browser.await(() -> !browser.text().contains("C-10"), "the recovery");
    }
}
