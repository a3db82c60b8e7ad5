package guitai.headquarters.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.cases.SameMembers;
import guitai.headquarters.directory.ImportReport.State;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a person brings: everything bad is listed, nothing is written before it is asked for, and then just that. */
class ImportOfficeTest {

    private static final String PRODUCTS = "sku,gtin,name_zh,name_en,category,brand_zh,brand_en,model,list_price_fen,silver_price_fen,"
            + "gold_price_fen,tax_basis_points,serial_tracked,activates_membership,unit_zh,unit_en\n";
    private static final String MEMBERS = "id,card,name_zh,phone,home_store,tier,stage,growth,categories,consumption_points,innovation_points,entitlements,adviser\n";

    private String url;
    private Database database;
    private ImportOffice office;

    @BeforeEach
    void open() {
        url = TestDatabase.withDemo();
        database = Database.open(url);
        Tables tables = Tables.all();
        office = new ImportOffice(database, tables, new MemberNews(tables), RunningHq.CLOCK,
                new SameMembers(database, tables, RunningHq.CLOCK)::look);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyBadRowIsListedAndNothingIsWritten() {
        ImportReport report = dryRun("new products.csv", PRODUCTS + row("N1", "149900", "true") + row("N2", "-1", "true") + row("N3", "100", "yes")
                + row("N1", "100", "true") + "N5,too,few\n" + row("N6", "200", "false"), false);
        assertEquals(List.of("3 list_price_fen VALUE", "4 serial_tracked FLAG", "5 sku REPEATED", "6 - FIELDS"),
                report.bad().stream().sorted(java.util.Comparator.comparing(ImportReport.Bad::line))
                        .map(bad -> bad.line() + " " + bad.column() + " " + bad.why()).toList());
        assertEquals(State.REFUSED, report.state());
        assertEquals(new Tally(2, 0, 0, 0), report.tallies().get(Subject.PRODUCTS));
        assertInstanceOf(ImportOffice.Outcome.Gone.class, office.apply(report.id(), "test"));
        assertEquals(List.of("0"), query("select count(*) from change_feed where key like 'N_'"));
    }

    @Test
    void whatWasCheckedIsWrittenOnceAndOnlyThat() {
        ImportReport report = dryRun("products.csv", PRODUCTS + row("N1", "149900", "true"), false);
        assertEquals(State.CHECKED, report.state());
        assertEquals(List.of("0"), query("select count(*) from change_feed where key = 'N1'"));
        assertInstanceOf(ImportOffice.Outcome.Applied.class, office.apply(report.id(), "test"));
        assertInstanceOf(ImportOffice.Outcome.Gone.class, office.apply(report.id(), "test"));
        assertEquals(List.of("1"), query("select count(*) from change_feed where key = 'N1' and doc is not null"));
        assertEquals(List.of("378"), query("select count(*) from change_feed where kind = 'PRODUCT' and doc is not null and key <> 'N1'"));
        assertEquals(List.of("APPLIED true"), query("select state || ' ' || (content is null) from import_run"));
        assertEquals(new Tally(0, 0, 1, 0), dryRun("products.csv", PRODUCTS + row("N1", "149900", "true"), false).tallies().get(Subject.PRODUCTS));
    }

    @Test
    void aCompleteTableSaysWhatGoes() {
        ImportReport report = dryRun("products.csv", PRODUCTS + row("N1", "149900", "true"), true);
        assertEquals(new Tally(1, 0, 0, 378), report.tallies().get(Subject.PRODUCTS));
        assertTrue(office.drop(report.id(), "test"));
        assertFalse(office.drop(report.id(), "test"));
        assertEquals(State.DROPPED, office.history(1).getFirst().state());
    }

    @Test
    void aRowThatHasBecomeBadMeanwhileRefusesTheWriting() {
        ImportReport moving = dryRun("products.csv", PRODUCTS + row("N1", "149900", "true"), false);
        RunningHq.query(url, "update change_feed set doc = null where kind = 'CATEGORY' and key = 'FRIDGE' returning 1");
        ImportReport now = assertInstanceOf(ImportOffice.Outcome.Refused.class, office.apply(moving.id(), "test")).report();
        assertEquals(BadRow.Why.UNKNOWN, now.bad().getFirst().why());
        assertEquals(List.of("0"), query("select count(*) from change_feed where key = 'N1'"));
    }

    @Test
    void newTiersSayWhomTheyWouldMove() {
        ImportReport report = dryRun("tiers.csv", "tier,name_zh,name_en,growth_from,categories_from,points_percent\n"
                + "ORDINARY,a,a,0,0,100\nSILVER,b,b,2000,3,120\nGOLD,c,c,9000,5,150\n", true);
        long fallen = Long.parseLong(query("select count(*) from member where tier = 'GOLD' and growth < 9000").getFirst());
        assertTrue(fallen > 0);
        assertTrue(report.moves().contains(new ImportReport.Move(guitai.domain.member.Tier.GOLD, guitai.domain.member.Tier.SILVER, fallen)), report.moves().toString());
    }

    @Test
    void membersAreAddedAndChangedAndNobodyEverGoes() {
        String known = query("select member_id || ',' || card from member order by card limit 1").getFirst();
        long all = Long.parseLong(query("select count(*) from member").getFirst());
        ImportReport report = dryRun("vip.csv", MEMBERS + known + ",A,13900009999,S01,GOLD,REGULAR,9999,6,10,0,,\n"
                + "01999999-9b72-7357-8267-2bec02ed82aa,9156000000000003,B,13900008888,S02,SILVER,BUYER,10,1,0,0,,E1001\n", true);
        assertEquals(List.of(), report.bad());
        assertEquals(new Tally(1, 1, 0, 0), report.tallies().get(Subject.MEMBERS));
        assertInstanceOf(ImportOffice.Outcome.Applied.class, office.apply(report.id(), "test"));
        assertEquals(List.of(Long.toString(all + 1)), query("select count(*) from member"));
        assertEquals(List.of("members:S02"), query("select scope from change_feed where kind = 'MEMBER' and key = '01999999-9b72-7357-8267-2bec02ed82aa'"));
    }

    @Test
    void aMemberWithAnotherOnesPhoneBecomesAQuestionToTheirStores() {
        String phone = query("select phone from member order by card limit 1").getFirst();
        ImportReport report = dryRun("members.csv", MEMBERS + "01999999-9b72-7357-8267-2bec02ed82aa,9156000000000003,B," + phone
                + ",S02,SILVER,BUYER,10,1,0,0,,E1001\n", false);
        List<String> before = query("select count(*) from hq_case");
        assertInstanceOf(ImportOffice.Outcome.Applied.class, office.apply(report.id(), "test"));
        assertEquals(Long.parseLong(before.getFirst()) + 1, Long.parseLong(query("select count(*) from hq_case").getFirst()));
    }

    @Test
    void whoMovesToAnotherStoreLeavesTheFirst() {
        ImportReport report = dryRun("employees.csv", "id,store,name_zh,name_en,role,pin\nE1001,S02,N,N,CLERK,\nE7001,S01,N,N,CLERK,\n", false);
        assertEquals(List.of("3 pin PIN_MISSING"), report.bad().stream().map(bad -> bad.line() + " " + bad.column() + " " + bad.why()).toList());
        report = dryRun("employees.csv", "id,store,name_zh,name_en,role,pin\nE1001,S02,N,N,CLERK,\n", false);
        office.apply(report.id(), "test");
        assertEquals(List.of("store:S01 gone", "store:S02 here"), query("select scope || case when doc is null then ' gone' else ' here' end"
                + " from change_feed where kind = 'EMPLOYEE' and key = 'E1001' order by scope"));
    }

    @Test
    void aWorkbookIsReadSheetBySheetAndLostDigitsAreNoticed() throws IOException {
        byte[] workbook = workbook(sheet -> {
            List<String> columns = List.of(MEMBERS.strip().split(","));
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
            }
            row(sheet, 1, "01999999-9b72-7357-8267-2bec02ed82aa", "9156000000000003");
            row(sheet, 2, "01999999-9b72-7357-8267-2bec02ed82ab", null);
            sheet.value(2, 1, 9156000000000017.0);
        });
        ImportReport report = office.dryRun("big.xlsx", workbook, false, "test");
        assertEquals(List.of("big.xlsx/members 3 card NUMBER_CELL"),
                report.bad().stream().map(bad -> bad.file() + " " + bad.line() + " " + bad.column() + " " + bad.why()).toList());
        assertEquals(1, report.tallies().get(Subject.MEMBERS).added());
    }

    @Test
    void spreadsheetTextInGb18030AndTabsIsUnderstood() {
        byte[] text = ("code\ttrade\tname_zh\tname_en\nSTOVE\tAPPLIANCE\t灶具\tStoves\n").getBytes(Charset.forName("GB18030"));
        ImportReport report = office.dryRun("类目.csv", text, false, "test");
        assertEquals(State.CHECKED, report.state());
        office.apply(report.id(), "test");
        assertEquals(List.of("灶具"), query("select doc::json -> 'name' ->> 'zh' from change_feed where kind = 'CATEGORY' and key = 'STOVE'"));
    }

    @Test
    void damagedFilesAndBombsAreRefusedInOneSentenceEach() throws IOException {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "sku"));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals(BadRow.Why.NOT_A_WORKBOOK, why("a.xlsx", cut));
        assertEquals(BadRow.Why.UNKNOWN_TABLE, why("a.csv", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(BadRow.Why.NOT_TEXT, why("a.csv", new byte[] {(byte) 0xff, 0, 1}));
        assertEquals(BadRow.Why.NOT_A_TABLE, why("tiers.csv", "tier,name_zh\n\"GOLD,x\n".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("products.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertEquals(BadRow.Why.TOO_LARGE, why("bomb.zip", bomb.toByteArray()));
    }

    @Test
    void theDemoStoreAsOneZipChangesNothing() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed); Stream<Path> files = Files.list(guitai.headquarters.testing.Goods.DEMO)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv") && !path.endsWith("stores.csv") && !path.endsWith("employees.csv")).toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        ImportReport report = office.dryRun("demo.zip", packed.toByteArray(), true, "test");
        assertEquals(List.of(), report.bad());
        report.tallies().forEach((subject, tally) -> assertEquals(new Tally(0, 0, tally.same(), 0), tally, subject.name()));
        assertEquals(432, report.tallies().get(Subject.MEMBERS).same());
    }

    @Test
    void onlyWhoBringsTheSecretImportsOverHttp(@TempDir Path data) throws IOException {
        try (RunningHq hq = new RunningHq(data)) {
            byte[] products = (PRODUCTS + row("N1", "149900", "true")).getBytes(StandardCharsets.UTF_8);
            assertEquals(401, post(hq, "/v1/imports?name=products.csv", "wrong", products).statusCode());
            String secret = Files.readString(KeyRing.secretFile(data));
            ImportReport report = Json.MAPPER.readValue(post(hq, "/v1/imports?name=products.csv", secret, products).body(), ImportReport.class);
            assertEquals(401, post(hq, "/v1/imports/" + report.id() + "/apply", "wrong", new byte[0]).statusCode());
            assertEquals(200, post(hq, "/v1/imports/" + report.id() + "/apply", secret, new byte[0]).statusCode());
            assertEquals(404, post(hq, "/v1/imports/" + UUID.randomUUID() + "/apply", secret, new byte[0]).statusCode());
            assertEquals(List.of("1"), hq.query("select count(*) from change_feed where key = 'N1'"));
        }
    }

    private static HttpResponse<byte[]> post(RunningHq hq, String path, String secret, byte[] body) {
        return hq.client.send(hq.client.request(path).header("Authorization", "Bearer " + secret).POST(BodyPublishers.ofByteArray(body)).build());
    }

    private ImportReport dryRun(String name, String text, boolean complete) {
        return office.dryRun(name, text.getBytes(StandardCharsets.UTF_8), complete, "test");
    }

    private BadRow.Why why(String name, byte[] bytes) {
        ImportReport report = office.dryRun(name, bytes, false, "test");
        assertEquals(1, report.badRows());
        return report.bad().getFirst().why();
    }

    private static String row(String sku, String price, String serial) {
        return sku + ",,P,P,FRIDGE,B,B,M," + price + ",,,1300," + serial + ",true,t,unit\n";
    }

    private static void row(Worksheet sheet, int line, String id, String card) {
        List<String> cells = new java.util.ArrayList<>(java.util.Arrays.asList(id, card, "B", "13900008888", "S02", "SILVER", "BUYER", "10", "1", "0", "0"));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                sheet.value(line, i, cells.get(i));
            }
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("members"));
        }
        return out.toByteArray();
    }

    private List<String> query(String sql) {
        return RunningHq.query(url, sql);
    }
}
