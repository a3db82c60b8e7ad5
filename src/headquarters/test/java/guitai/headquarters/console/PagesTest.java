package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.TerminalNote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say, to whom, and what is written down about it. */
class PagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    @TempDir
    private static Path directory;
    private static final HandClock CLOCK = new HandClock(Till.NOON.plus(Duration.ofHours(2)));
    private static RunningHq hq;
    private static Browser administrator;
    private static Browser viewer;
    private static Till till;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), CLOCK);
        administrator = signedIn("adm", HOSTILE, Rank.ADMINISTRATOR);
        viewer = signedIn("view", "View Invented", Rank.VIEWER);
        till = new Till("S01-02", 1).sell(7);
        till.payload("sale.completed", 1, "{\"hostile\":\"</pre>" + HOSTILE.replace("\"", "\\\"") + "\"}");
        hq.client.accepted(till.all());
        hq.settle();
        TerminalNote note = new TerminalNote("0.1.0", CLOCK.instant().plusSeconds(600), 3);
        hq.client.send(hq.client.request("/v1/terminals/S01-02/changes").header(TerminalNote.HEADER, note.text()).GET().build());
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    private static Browser signedIn(String login, String name, Rank rank) {
        Browser browser = new Browser(hq.headquarters.port()).in("en");
        Staff.welcome(browser, Staff.invitation(hq.headquarters, login, name, rank), login, CLOCK);
        return browser;
    }

    @Test
    void salesOfTodayAreSummedUpWithWhatIsMissing() {
        String gross = Words.money(guitai.domain.money.Money.sum(till.sales().stream().map(sale -> sale.total()).toList()), java.util.Locale.ENGLISH);
        String page = viewer.open("");
        assertTrue(page.contains("<p class=\"amount\">" + gross + "</p>"), page);
        assertTrue(page.contains("7 sales"));
        assertTrue(page.contains("As of <time>14:00:00</time>"));
        assertTrue(page.contains("1 entry is set aside for a person"));
        assertTrue(page.contains("3 entries wait at terminals"));
        assertTrue(page.contains("2 terminals were not heard"));
        assertTrue(viewer.open("?store=S02").contains("No sales"));
    }

    @Test
    void aTerminalShowsWhatWasHeardOfItAndWhoseClockIsOff() {
        String page = viewer.open("/terminals");
        assertTrue(page.contains("Zhongshan Road Store"));
        assertTrue(page.contains("10 min fast"), page);
        assertTrue(page.contains("Never heard"));
        assertTrue(page.contains("1 set aside"));
    }

    @Test
    void aDayThatWasNotClosedIsMissing() {
        String page = viewer.open("/days");
        assertTrue(page.contains("1 day seal is missing"), page);
        assertTrue(page.contains("2 without sales"));
        assertTrue(viewer.open("/days?day=2026-11-21").contains("Every terminal that sold on this day has closed it"));
    }

    @Test
    void whateverATerminalOrAPersonWroteIsShownAsText() {
        String page = administrator.open("/entries/S01-02/8");
        assertTrue(page.contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertFalse(page.contains("<script>alert"));
        assertFalse(administrator.open("/operators").contains("<script>alert"));
        assertFalse(administrator.open("/audit?login=%3Cscript%3Ealert&act=%22%3E&day=x&until=%3C").contains("<script>alert"));
        assertEquals(200, administrator.answer.statusCode());
    }

    @Test
    void aFileIsCheckedFirstAndWrittenWhenToldSo() {
        String bad = "code,trade,name_zh,name_en\n<b>x</b>,NONE,a,b\n";
        assertEquals(403, send(viewer, bad));
        administrator.open("/imports");
        String ours = administrator.form;
        administrator.form = "guessed";
        assertEquals(403, send(administrator, bad));
        administrator.form = ours;
        assertEquals(200, send(administrator, bad));
        String page = administrator.open(where(administrator));
        assertTrue(page.contains("1 row cannot be taken") && page.contains("<code>trade</code>"), page);
        assertFalse(page.contains("import-apply"));
        assertEquals(200, send(administrator, "code,trade,name_zh,name_en\nNEU,APPLIANCE,a,b\n"));
        String where = where(administrator);
        assertTrue(administrator.open(where).contains("Every row can be taken"), administrator.answer.body());
        administrator.press("import-apply", "import", where.substring("/imports/".length()));
        assertTrue(administrator.answer.body().contains("What changed"), administrator.answer.body());
        assertEquals(List.of("1"), hq.query("select count(*) from change_feed where kind = 'CATEGORY' and key = 'NEU'"));
        assertEquals("2", noted("IMPORT_CHECKED", "adm"));
        assertEquals("1", noted("IMPORT_APPLIED", "adm"));
    }

    private static String where(Browser browser) {
        return guitai.protocol.Json.MAPPER.readTree(browser.answer.body()).get("path").asString();
    }

    private static int send(Browser browser, String csv) {
        browser.send(browser.request("/send/import?name=categories.csv").header("Content-Type", "application/octet-stream")
                .header("Guitai-Form", browser.form).POST(java.net.http.HttpRequest.BodyPublishers.ofString(csv)));
        return browser.answer.statusCode();
    }

    @Test
    void openingAnEntryIsNotedBeforeItIsShownAndViewersMayNot() {
        viewer.open("/entries");
        assertFalse(viewer.answer.body().contains("/entries/S01-02/8"));
        viewer.open("/entries/S01-02/8");
        assertEquals(403, viewer.answer.statusCode());
        assertFalse(viewer.answer.body().contains("hostile"));
        String before = noted("ENTRY_VIEWED", "adm");
        administrator.open("/entries/S01-02/8");
        assertEquals(Integer.parseInt(before) + 1, Integer.parseInt(noted("ENTRY_VIEWED", "adm")));
        assertEquals(List.of("S01-02 8 127.0.0.1"), hq.query("select subject || ' ' || origin from console_audit where act = 'ENTRY_VIEWED' limit 1"));
        administrator.open("/entries/S01-02/1");
        assertEquals(404, administrator.answer.statusCode());
        assertTrue(administrator.open("/audit?act=ENTRY_VIEWED").contains("S01-02 8"));
    }

    @Test
    void onlyAdministratorsAppointAndNobodyChangesTheirOwnRank() {
        viewer.open("/operators");
        assertEquals(403, viewer.answer.statusCode());
        viewer.open("");
        viewer.press("operator-add", "login", "evil", "name", "x", "rank", "ADMINISTRATOR");
        assertEquals(403, viewer.answer.statusCode());
        administrator.open("/operators");
        assertTrue(administrator.press("operator-change", "login", "adm", "rank", "VIEWER", "active", "no").contains("C-23"));
        assertTrue(administrator.press("operator-add", "login", "A b", "name", "x", "rank", "VIEWER").contains("C-20"));
        assertTrue(administrator.press("operator-add", "login", "view", "name", "x", "rank", "VIEWER").contains("C-21"));
        assertEquals(List.of("adm", "view"), hq.query("select login from operator where login in ('adm', 'view', 'evil') order by login"));
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnce() {
        Browser gone = signedIn("gone", "Gone Invented", Rank.OPERATOR);
        assertTrue(gone.open("/terminals").contains("Stores and terminals"));
        administrator.open("/operators");
        administrator.press("operator-change", "login", "gone", "rank", "OPERATOR", "active", "no");
        assertTrue(administrator.answer.body().contains("Changed."));
        assertTrue(gone.open("/terminals").contains("name=\"password\""));
        assertEquals("1", noted("OPERATOR_CHANGED", "adm"));
    }

    @Test
    void anInvitationFromTheConsoleIsShownOnceAndWorks() {
        administrator.open("/operators");
        String page = administrator.press("operator-add", "login", "neu", "name", "Neu Invented", "rank", "OPERATOR");
        String invitation = page.replaceAll("(?s).*/console/welcome/([\\w-]+).*", "$1");
        Browser fresh = new Browser(hq.headquarters.port()).in("zh");
        assertTrue(fresh.open("/welcome/" + invitation).contains("欢迎，Neu Invented"));
        assertFalse(administrator.open("/operators").contains(invitation));
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        for (String path : List.of("", "/terminals", "/days", "/entries", "/entries/S01-02/8", "/imports", "/files", "/cases", "/codes", "/directory", "/advisers", "/suggestions", "/operators", "/audit", "/nowhere")) {
            String english = administrator.in("en").open(path);
            String chinese = administrator.in("zh").open(path);
            administrator.in("en");
            assertTrue(english.contains("<html lang=\"en\""), path);
            assertTrue(chinese.contains("<html lang=\"zh-CN\""), path);
            assertTrue(chinese.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count() > 10, path);
            assertEquals(200, path.equals("/nowhere") ? 200 : administrator.answer.statusCode(), path);
        }
    }

    private static String noted(String act, String login) {
        return hq.query("select count(*) from console_audit where act = '" + act + "' and login = '" + login + "'").getFirst();
    }
}
