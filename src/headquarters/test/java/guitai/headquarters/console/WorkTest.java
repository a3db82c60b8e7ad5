package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.domain.signed.PublishedKey;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.testing.HandClock;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelHead;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The daily work at headquarters, done on the pages. */
class WorkTest {

    @TempDir
    private static Path directory;
    private static final HandClock CLOCK = new HandClock(Till.NOON.plus(Duration.ofHours(8)));
    private static RunningHq hq;
    private static Browser operator;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), CLOCK);
        operator = new Browser(hq.headquarters.port()).in("en");
        Staff.welcome(operator, Staff.invitation(hq.headquarters, "op", "Op Invented", Rank.OPERATOR), "op", CLOCK);
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    @Test
    void aCaseIsDecidedFromHereAndNotedFirst() {
        Till till = new Till("S01-02", 7);
        Work.sellUnder(till, "GONE-1");
        hq.client.accepted(till.all());
        hq.settle();
        assertTrue(operator.open("/cases").contains("A product is not known"), operator.answer.body());
        String key = "S01/REFUSED_ENTRY/S01-02:2";
        String page = operator.open("/case?key=S01%2FREFUSED_ENTRY%2FS01-02:2");
        assertTrue(page.contains("GONE-1") && page.contains("Book it as this product"), page);
        assertTrue(operator.press("case-answer", "key", key, "remedy", "MAP_PRODUCT", "to", "NOWHERE", "note", "").contains("C-42"), operator.answer.body());
        String known = hq.query("select min(sku) from sale_line where terminal_id = 'S01-02'").getFirst();
        assertTrue(operator.press("case-answer", "key", key, "remedy", "MAP_PRODUCT", "to", known, "note", "As <b>told</b>").contains("Decided"), operator.answer.body());
        assertTrue(operator.answer.body().contains("As &lt;b&gt;told&lt;/b&gt;"));
        assertEquals(List.of("2"), hq.query("select count(*) from console_audit where act = 'CASE_ANSWERED' and login = 'op' and subject = '" + key + " MAP_PRODUCT'"));
        assertFalse(operator.open("/entries").contains("GONE-1"));
        assertTrue(operator.press("case-answer", "key", "S01/FORK/S01-02:9", "remedy", "ASK").contains("Nothing is here"));
    }

    @Test
    void aSealedDayIsNoLongerMissing() {
        Till till = new Till("S01-03", 8).sell(4);
        hq.client.accepted(till.all());
        hq.settle();
        assertTrue(operator.open("/days").contains("Not closed"));
        till.record(new Fact.DayClosed(till.totals(till.seq())));
        hq.client.accepted(till.all());
        hq.settle();
        String row = operator.open("/days").replaceAll("(?s).*(S01-03.*?)</tr>.*", "$1");
        assertTrue(row.contains("Sealed, agrees") && row.contains("with entry 5"), row);
        till.sell(1);
        hq.client.accepted(till.all());
        hq.settle();
        assertTrue(operator.open("/days").replaceAll("(?s).*(S01-03.*?)</tr>.*", "$1").contains("Not closed"));
    }

    @Test
    void aCodeIsShownOnceListedAndWithdrawn() {
        operator.open("/codes");
        assertTrue(operator.press("code-issue", "store", "S99", "place", "").contains("C-50"));
        String page = operator.press("code-issue", "store", "S01", "place", "");
        String code = page.replaceAll("(?s).*id=\"code\">([0-9 ]+)<.*", "$1").replace(" ", "");
        assertEquals(24, code.length());
        assertTrue(page.contains("<path d=\"M"));
        String list = operator.open("/codes");
        assertTrue(list.contains(code.substring(0, 4) + " …"));
        assertFalse(list.replace(" ", "").contains(code));
        operator.press("code-withdraw", "number", code.substring(0, 4));
        assertEquals(List.of("0"), hq.query("select count(*) from enrolment_code where number = '" + code.substring(0, 4) + "'"));
        assertEquals(List.of("CODE_ISSUED", "CODE_ISSUED", "CODE_WITHDRAWN"), hq.query("select act from console_audit where act like 'CODE_%' order by id"));
        operator.press("terminal-revoke", "terminal", "S02-01", "again", "S02-01");
        assertEquals(403, operator.answer.statusCode());
        assertEquals(List.of("0"), hq.query("select count(*) from terminal_revoked"));
    }

    @Test
    void aParcelIsTakenOnceItsAnswerIsBroughtBackAndOneBeforeItsTurnWaits() throws GeneralSecurityException {
        Till till = new Till("S02-01", 9).sell(3);
        byte[] parcel = parcel(till, 1, 3);
        operator.open("/files");
        JsonNode first = send(parcel);
        assertEquals("Taken: entries 1 to 3 are held now.", first.get("said").asString());
        assertTrue(first.get("answer").asString().startsWith("GUITAI ANSWER 1"));
        assertEquals("S02-01-000003.ack", first.get("name").asString());
        assertTrue(send(parcel).get("said").asString().startsWith("Nothing new"));
        JsonNode foreign = send("holiday pictures".getBytes(StandardCharsets.UTF_8));
        assertFalse(foreign.get("good").asBoolean());
        assertTrue(foreign.get("said").asString().startsWith("This is no parcel"));
        assertEquals(List.of("FILE_REFUSED 1", "FILE_TAKEN 2"), hq.query("select act || ' ' || count(*) from console_audit where act like 'FILE_%' group by act order by act"));
        till.sell(2);
        send(parcel(till, 5, 5));
        assertTrue(operator.open("/files").contains("5 – 5"), "it came before its turn and waits");
        send(parcel(till, 4, 4));
        assertFalse(operator.open("/files").contains("5 – 5"));
        assertEquals(List.of("5"), hq.query("select count(*) from journal_entry where terminal_id = 'S02-01'"));
    }

    private static JsonNode send(byte[] file) {
        operator.send(operator.request("/send/parcel?name=x").header("Guitai-Form", operator.form).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        return Json.MAPPER.readTree(operator.answer.body());
    }

    private static byte[] parcel(Till till, long first, long last) throws GeneralSecurityException {
        PublishedKey key = hq.client.changes(till.terminal, new String[] {"0"}, 2000).stream().filter(change -> change.kind() == Change.Kind.KEY)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), PublishedKey.class)).filter(PublishedKey::sealsParcels)
                .max(Comparator.comparing(PublishedKey::id)).orElseThrow();
        ParcelHead head = new ParcelHead(till.terminal, "Store", first, last, 1, 1, "0a0b0c0d", Till.NOON, key.id(), 0, "");
        return Parcel.close(head, List.of(Parcel.pack(till.batch(first, last))), KeyFactory.getInstance("X25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(key.publicKey()))));
    }
}
