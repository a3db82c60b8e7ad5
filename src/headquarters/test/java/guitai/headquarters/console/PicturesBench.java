package guitai.headquarters.console;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.TerminalNote;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every page in both languages and both looks, for people to judge, in {@code target/console}. */
@Tag("bench")
class PicturesBench {

    private static final List<String> PAGES = List.of("", "/terminals", "/days", "/entries", "/entries/S01-02/61", "/imports", "/files", "/cases", "/case?key=S01%2FREFUSED_ENTRY%2FS01-02:63", "/case?key=S01%2FFORK%2FS01-03:41", "/codes", "/directory", "/advisers", "/suggestions", "/operators", "/audit", "/nowhere");
    /** Sales through the day, and those of a week before at other times. */
    private static final List<String> SPREAD = List.of(
            "update sale set at = at - interval '3 hours' + (seq * interval '8 minutes') where terminal_id = 'S01-02'",
            "update sale set at = at - interval '2 hours' + (seq * interval '12 minutes'), business_date = business_date - 7 where terminal_id = 'S01-03'",
            "update sale set at = at - interval '7 days' where terminal_id = 'S01-03'",
            "update sale set at = at - interval '2 hours' + (seq * interval '15 minutes') where terminal_id = 'S02-01'");

    @TempDir
    private Path directory;
    private final HandClock clock = new HandClock(Till.NOON.plus(Duration.ofMinutes(347)));

    @Test
    void everyPageIsPictured() throws SQLException {
        try (RunningHq hq = new RunningHq(directory.resolve("hq"), TestDatabase.withDemo(), Optional.empty(), clock);
                Chromium browser = Chromium.start(directory.resolve("profile"), hq.headquarters.port(), "zh")) {
            fill(hq);
            Browser door = new Browser(hq.headquarters.port());
            String invitation = Staff.invitation(hq.headquarters, "lin.mei", "林梅", Rank.ADMINISTRATOR);
            browser.size(1280, 900).open("/welcome/" + invitation);
            browser.picture("welcome-zh");
            browser.open("/sign-in");
            browser.picture("sign-in-zh");
            Staff.welcome(door, invitation, "lin.mei", clock);
            Staff.invitation(hq.headquarters, "wang.hao", "王浩", Rank.OPERATOR);
            browser.driver.manage().addCookie(new org.openqa.selenium.Cookie.Builder("guitai", door.cookies.get("guitai")).path("/console").build());
            for (String language : List.of("zh", "en")) {
                for (String look : List.of("light", "dark")) {
                    browser.open("/language/" + language);
                    browser.open("/look/" + look);
                    pages(browser, language + "-" + look);
                }
            }
        }
    }

    private static void pages(Chromium browser, String suffix) {
        for (String page : PAGES) {
            String name = page.isEmpty() ? "sales" : page.substring(1).replaceAll("[^\\w-]+", "-");
            browser.size(1280, 900).open(page);
            browser.picture(name + "-" + suffix);
            if (suffix.endsWith("light")) {
                browser.size(500, 900).open(page);
                browser.picture(name + "-" + suffix + "-phone");
            }
        }
    }

    private static void fill(RunningHq hq) throws SQLException {
        Till first = new Till("S01-02", 1).sell(60);
        first.payload("sale.completed", 1, "{\"lines\":[]}");
        Work.sellUnder(first, "GONE-1");
        hq.client.accepted(first.all());
        Till beside = new Till("S01-03", 2).sell(48);
        hq.client.accepted(beside.all());
        hq.client.put(beside.copy(40, 7).sell(5).all());
        hq.client.accepted(new Till("S02-01", 3).sell(22).all());
        hq.settle();
        try (var connection = DriverManager.getConnection(hq.jdbcUrl); var statement = connection.createStatement()) {
            for (String sql : SPREAD) {
                statement.execute(sql);
            }
        }
        contact(hq, "S01-02", 0, 2);
        contact(hq, "S02-01", 340, 0);
    }

    private static void contact(RunningHq hq, String terminal, long fast, long waiting) {
        TerminalNote note = new TerminalNote("0.1.0", Till.NOON.plus(Duration.ofMinutes(347)).plusSeconds(fast), waiting);
        hq.client.send(hq.client.request("/v1/terminals/" + new TerminalId(terminal) + "/changes").header(TerminalNote.HEADER, note.text()).GET().build());
    }
}
