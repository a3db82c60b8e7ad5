package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.contact.Contacts;
import guitai.headquarters.store.Database;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.TerminalNote;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a terminal was heard last is known, and costs next to nothing. */
class ContactTest {

    private static final String ALL = "select concat_ws(' ', terminal_id, version, clock_ahead_ms, waiting) from terminal_contact order by 1";

    @TempDir
    private Path directory;

    @Test
    void aTerminalThatIsAnsweredIsHeardWithWhatItSaysOfItself() {
        String url = TestDatabase.withDemo();
        try (RunningHq hq = new RunningHq(directory, url, Optional.empty())) {
            TerminalNote note = new TerminalNote("0.1.0", RunningHq.CLOCK.instant().minusSeconds(90), 7);
            HttpResponse<byte[]> page = hq.client.send(hq.client.request("/v1/terminals/S01-02/changes").header(TerminalNote.HEADER, note.text()).GET().build());
            assertEquals(200, page.statusCode());
            assertEquals(403, hq.client.get("/v1/terminals/nobody/changes").statusCode());
            hq.client.accepted(new Till("S01-03", 1).sell(1).all());
            HttpResponse<byte[]> nonsense = hq.client.send(hq.client.request("/v1/terminals/S02-01/changes").header(TerminalNote.HEADER, "<b> now x").GET().build());
            assertEquals(200, nonsense.statusCode());
        }
        assertEquals(List.of("S01-02 0.1.0 90000 7", "S01-03", "S02-01"), RunningHq.query(url, ALL));
    }

    @Test
    void manyRequestsAreOneWriting() {
        AtomicReference<Instant> now = new AtomicReference<>(Till.NOON);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        String url = TestDatabase.fresh();
        try (Database database = Database.open(url); Contacts contacts = new Contacts(database, clock)) {
            for (int i = 0; i < 1000; i++) {
                contacts.heard(new TerminalId("S0" + i % 9 + "-01"), Optional.empty());
            }
            assertEquals(List.of(), RunningHq.query(url, ALL));
            now.set(Till.NOON.plusSeconds(5));
            contacts.heard(new TerminalId("S01-01"), Optional.of(new TerminalNote("1.0", Till.NOON, 3)));
            assertEquals(9, RunningHq.query(url, ALL).size());
            now.set(Till.NOON.plusSeconds(6));
            contacts.heard(new TerminalId("S01-01"), Optional.empty());
        }
        assertEquals("S01-01 1.0 5000 3", RunningHq.query(url, ALL).get(1));
        assertEquals(List.of("2026-11-22 04:00:06+00"), RunningHq.query(url, "select at at time zone 'UTC' || '+00' from terminal_contact where terminal_id = 'S01-01'"));
    }
}
