package guitai.headquarters.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.MemberId;
import guitai.domain.staff.Employee;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files into tables: again without effect, changed with the change only, bad not at all. */
class DirectoryImportTest {

    private static final String MEMBER = "01696e24-9b72-7357-8267-2bec02ed82aa,9156933068499859,Lu,Lu,13800001234,S01,GOLD,REGULAR,9460,5,8240,310,WASH:1:2027-09-28,E1";

    @TempDir
    private Path files;
    private String url;
    private Database database;
    private final Tables tables = Tables.all();

    private static String untouched;

    /** Tests of bad rows share a database: each shows that it is as empty as before. */
    @BeforeEach
    void open(TestInfo test) throws IOException {
        boolean badRow = test.getTestMethod().orElseThrow().isAnnotationPresent(ParameterizedTest.class);
        if (badRow && untouched == null) {
            untouched = TestDatabase.fresh();
        }
        url = badRow ? untouched : TestDatabase.fresh();
        database = Database.open(url);
        write("stores.csv", "id,name_zh,name_en,city_zh,city_en,phone,tax_id", "S01,A,A,B,B,0,T", "S02,C,C,B,B,0,T");
        write("terminals.csv", "id,store", "S01-02,S01");
        write("employees.csv", "id,store,name_zh,name_en,role,pin", "E1,S01,N,N,CLERK,123456", "E2,S01,N,N,MANAGER,654321");
        write("tiers.csv", "tier,name_zh,name_en,growth_from,categories_from,points_percent", "GOLD,G,G,100,1,150");
        write("benefits.csv", "code,kind,name_zh,name_en,tiers,countable,quantity_per_year", "WASH,SERVICE,W,W,SILVER;GOLD,true,6", "LINE,ECOSYSTEM,L,L,GOLD,false,");
        write("categories.csv", "code,trade,name_zh,name_en", "FRIDGE,APPLIANCE,F,F");
        write("products.csv", "sku,gtin,name_zh,name_en,pinyin_hint,category,brand_zh,brand_en,model,list_price_fen,silver_price_fen,gold_price_fen,"
                + "tax_basis_points,serial_tracked,activates_membership,unit_zh,unit_en",
                "A1,6990000000015,\"a, b\",P,,FRIDGE,B,B,M,149900,139900,129900,1300,true,true,t,unit", "A2,,P,P,,FRIDGE,B,B,M,100,,,600,false,false,t,unit");
        write("units.csv", "gtin,serial", "6990000000015,CH1");
        write("members.csv", "id,card,name_zh,name_en,phone,home_store,tier,stage,growth,categories,consumption_points,innovation_points,entitlements,adviser", MEMBER);
        write("vehicles.csv", "vin,plate,model_zh,model_en,owners,registered,next_service_on,next_service_km",
                "LYFGF4CB3PG243962,粤AD12345,Y,Y,01696e24-9b72-7357-8267-2bec02ed82aa,2026-02-01,,60000");
        write("rules.csv", "key,value", "rules.version,3", "cash.rounding,YUAN", "something.later,x");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyFileIsReadIntoItsScope() {
        read();
        assertEquals(List.of("BENEFIT 2", "CATEGORY 1", "PRODUCT 2", "RULES 1", "TIER 1", "UNIT 1"),
                query("select kind || ' ' || count(*) from change_feed where scope = 'chain' group by kind order by kind"));
        assertEquals(List.of("EMPLOYEE 2", "STORE 1"),
                query("select kind || ' ' || count(*) from change_feed where scope = 'store:S01' group by kind order by kind"));
        assertEquals(List.of("MEMBER 1", "VEHICLE 1"),
                query("select kind || ' ' || count(*) from change_feed where scope = 'members:S01' group by kind order by kind"));
        assertEquals(List.of("A1/CH1"), query("select key from change_feed where kind = 'UNIT'"));
        assertEquals(List.of("true"), query("select doc::json ->> 'demo' from change_feed where kind = 'STORE' limit 1"));
        assertEquals(List.of("S01-02"), query("select terminal_id from intake_progress"));
    }

    @Test
    void readingTheSameFilesAgainChangesNothing() {
        read();
        List<String> before = query("select scope || position from feed_head order by 1");
        read();
        assertEquals(before, query("select scope || position from feed_head order by 1"));
    }

    @Test
    void aChangedFileTellsItsChangesOnly() throws IOException {
        read();
        Map<String, Long> before = Map.of(FeedStore.CHAIN, head(FeedStore.CHAIN), "store:S01", head("store:S01"));
        replace("benefits.csv", "LINE,ECOSYSTEM,L,L,GOLD,false,", "PARK,ECOSYSTEM,L,L,GOLD,false,");
        replace("employees.csv", "654321", "111222");
        Map<String, String> hashes = hashes();
        read();
        assertEquals(before.get(FeedStore.CHAIN) + 2, head(FeedStore.CHAIN));
        assertEquals(List.of("LINE"), query("select key from change_feed where doc is null"));
        assertEquals(before.get("store:S01") + 1, head("store:S01"));
        assertEquals(hashes.get("E1"), hashes().get("E1"), "an unchanged PIN keeps its hash");
        assertNotEquals(hashes.get("E2"), hashes().get("E2"));
        assertTrue(Pins.matches("111222", hashes().get("E2")));
    }

    @Test
    void aVehicleIsToldToTheStoresThatKnowAnOwnerAndGoesWithItsRow() throws IOException {
        read();
        assertEquals(List.of("members:S01"), query("select scope from change_feed where kind = 'VEHICLE'"));
        database.run(tx -> {
            MemberId owner = MemberId.of("01696e24-9b72-7357-8267-2bec02ed82aa");
            tables.members().attach(tx, "members:S02", Set.of(owner), java.time.LocalDate.EPOCH);
            new MemberNews(tables).tell(tx, Set.of(), Map.of("members:S02", Set.of(owner)));
        });
        assertEquals(List.of("members:S01", "members:S02"), query("select scope from change_feed where kind = 'VEHICLE' order by 1"));
        replace("vehicles.csv", "LYFGF4CB3PG243962,粤AD12345", "LMYUAL4Y9SE225772,");
        read();
        assertEquals(List.of("LYFGF4CB3PG243962", "LYFGF4CB3PG243962"), query("select key from change_feed where kind = 'VEHICLE' and doc is null"));
        assertEquals(List.of("2"), query("select count(*) from change_feed where key = 'LMYUAL4Y9SE225772'"));
    }

    @Test
    void pinsAreHashedAndStandNowhereElse() {
        read();
        assertTrue(hashes().values().stream().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$")), hashes().toString());
        assertTrue(Pins.matches("123456", hashes().get("E1")));
        assertFalse(Pins.matches("123457", hashes().get("E1")));
        assertEquals(List.of("0"), query("select count(*) from change_feed where doc like '%123456%'"));
    }

    @Test
    void aChangedOpeningBalanceKeepsWhatWasEarned() throws IOException {
        read();
        RunningHq.query(url, "update member set consumption = consumption + 60 returning 1");
        replace("members.csv", ",8240,", ",8300,");
        read();
        assertEquals(List.of("8360"), query("select consumption from member"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} is refused at line {3}, column {4}")
    @CsvSource(delimiter = '|', value = {
        "employees.csv|654321|65432|3|pin", "employees.csv|MANAGER|BOSS|3|role", "employees.csv|E2,S01|E2,S09|3|store",
        "employees.csv|E2,S01|E1,S01|3|id", "products.csv|6990000000015|6990000000016|2|gtin", "products.csv|139900|159900|2|list_price_fen",
        "products.csv|149900|-5|2|list_price_fen", "products.csv|149900|1.5|2|list_price_fen", "products.csv|true,true|yes,true|2|serial_tracked",
        "products.csv|FRIDGE|BOAT|2|category", "units.csv|6990000000015|6990000000022|2|gtin", "members.csv|9156933068499859|9156933068499858|2|card",
        "members.csv|13800001234|1380000123|2|phone", "members.csv|WASH:1|DASH:1|2|entitlements", "members.csv|GOLD|PLATINUM|2|tier",
        "tiers.csv|GOLD|BRONZE|2|tier", "benefits.csv|true,6|true,|2|quantity_per_year", "rules.csv|YUAN|FEN|3|value",
        "vehicles.csv|LYFGF4CB3|LYFGF4CB4|2|vin", "vehicles.csv|AD12345|AD1234I|2|vin", "vehicles.csv|02ed82aa|02ed82ab|2|owners",
        "terminals.csv|S01-02|S1|2|id", "stores.csv|id,name_zh|ident,name_zh|2|id", "categories.csv|F,F|F,F,F|2|-"})
    void aBadRowRefusesEverythingAndIsNamed(String file, String from, String to, long line, String column) throws IOException {
        replace(file, from, to);
        BadRow bad = assertThrows(BadRow.class, this::read);
        assertEquals(file + " " + line + " " + column, bad.file() + " " + bad.line() + " " + bad.column());
        assertFalse(bad.getMessage().contains(to) && to.length() > 4, "a message never quotes what stood there");
        assertEquals(List.of("0"), query("select count(*) from change_feed"));
        assertEquals(List.of("0"), query("select count(*) from terminal"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(files.resolve("tiers.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals("tiers.csv", assertThrows(BadRow.class, this::read).file());
    }

    private void read() {
        new DirectoryImport(database, tables, new MemberNews(tables), RunningHq.CLOCK).read(files, true);
    }

    private long head(String scope) {
        return database.call(tx -> tables.feed().head(tx, scope).position());
    }

    private Map<String, String> hashes() {
        return database.call(tx -> tables.feed().documents(tx, "store:S01", Change.Kind.EMPLOYEE)).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> Json.MAPPER.readValue(e.getValue(), Employee.class).pinHash()));
    }

    private List<String> query(String sql) {
        return RunningHq.query(url, sql);
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(files.resolve(name), Stream.of(lines).toList());
    }

    private void replace(String name, String from, String to) throws IOException {
        String text = Files.readString(files.resolve(name));
        assertTrue(text.contains(from));
        Files.writeString(files.resolve(name), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }
}
