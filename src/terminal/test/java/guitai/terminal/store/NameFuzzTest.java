package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import guitai.terminal.fuzz.Noise;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text typed to look somebody or something up: bounded sounds, and a query that the database can take. */
class NameFuzzTest {

    private static final byte[][] SAMPLES = {bytes("单文彬"), bytes("ouyangjing"), bytes("lü bu"), bytes("BCD-15 \"冰箱\" OR *"), bytes("𠮷田"),
        bytes("曾".repeat(60)), bytes(Noise.MARK), bytes("NEAR(a b)^"), bytes("粤AD12345"), bytes("LYFGF4CB3PG243962"), bytes("*?[a-z]"), bytes("a b c ".repeat(40)),
        bytes("ang".repeat(13) + "v")};

    @TempDir
    private static Path folder;
    private static ShopStore store;

    @BeforeAll
    static void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        Vehicle car = SqliteVehiclesTest.vehicle("LYFGF4CB3PG243962", "粤AD12345", 1);
        store.syncBook().apply(FeedName.SHOP, Samples.page("c", 0, Samples.change(Change.Kind.PRODUCT, "A01001", Samples.product("A01001", "178升双门冰箱", "BCD-15", true)),
                Samples.change(Change.Kind.MEMBER, Samples.memberId(1).toString(), Samples.member(1, "单文彬")), Samples.change(Change.Kind.VEHICLE, car.vin(), car)));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @FuzzTest
    void anyQuery(byte[] bytes) {
        search(bytes);
    }

    @Test
    void thousandsOfSpoiltQueries() {
        new Noise(1, SAMPLES).feed(3_000, NameFuzzTest::search);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltQueries() {
        new Noise(2, SAMPLES).feed(300_000, NameFuzzTest::search);
    }

    private static void search(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(NameSounds.sounds(typed).size() <= 96);
        assertTrue(NameSounds.beginnings(typed).size() <= 24);
        ProductWords.query(typed).ifPresent(query -> assertTrue(query.chars().filter(c -> c == '"').count() % 2 == 0, "an open quotation"));
        ProductWords.looseQuery(typed).ifPresent(query -> assertTrue(query.length() <= 40 + 24 * typed.length()));
        ask(typed);
    }

    private static void ask(String typed) {
        assertTrue(store.products().search(typed, 8).size() <= 8);
        assertTrue(store.products().bySerial(typed).isEmpty());
        assertTrue(store.members().byName(typed, 8).size() <= 8);
        assertTrue(store.members().byPhoneTail(typed, 8).size() <= 8);
        assertTrue(store.vehicles().byPlate(typed, 8).stream().allMatch(car -> car.plate().orElseThrow().startsWith(typed)));
        assertTrue(store.vehicles().byTail(typed, 8).size() <= 8);
        assertTrue(store.vehicles().byVin(typed).stream().allMatch(car -> car.vin().equals(typed)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
