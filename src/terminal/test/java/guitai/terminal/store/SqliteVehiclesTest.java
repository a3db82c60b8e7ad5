package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.text.LocalName;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class SqliteVehiclesTest {

    private static final Vehicle ELECTRIC = vehicle("LYFGF4CB3PG243962", "粤AD12345", 1);
    private static final Vehicle PETROL = vehicle("LMYUAL4Y9SE225772", "粤A12345", 1);
    private static final Vehicle SHARED = new Vehicle("LRSLSL61XSX721590", Optional.of("湘A30K91"), new LocalName("启辰山", "Qichenshan"),
            List.of(Samples.memberId(2), Samples.memberId(1)), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Vehicle vehicle(String vin, String plate, int owner) {
        return new Vehicle(vin, Optional.of(plate), new LocalName("云帆 E5", "Yunfan E5"), List.of(Samples.memberId(owner)),
                Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 12, 5)), Optional.of(60_000));
    }

    private void tell(Vehicle... vehicles) {
        for (Vehicle vehicle : vehicles) {
            store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", 0, Samples.change(Change.Kind.VEHICLE, vehicle.vin(), vehicle)));
        }
    }

    @Test
    void aVehicleComesBackAsHeadquartersToldItByPlateVinTheirEndsAndItsOwner() {
        tell(PETROL, ELECTRIC, SHARED);
        assertEquals(Optional.of(ELECTRIC), store.vehicles().byVin("LYFGF4CB3PG243962"));
        assertEquals(List.of(ELECTRIC), store.vehicles().byPlate("粤AD12345", 5));
        assertEquals(List.of(PETROL), store.vehicles().byPlate("粤A1", 5));
        assertEquals(List.of(), store.vehicles().byPlate("粤A2", 5));
        assertEquals(List.of(SHARED), store.vehicles().byTail("30K91", 5));
        assertEquals(List.of(ELECTRIC), store.vehicles().byTail("243962", 5));
        assertEquals(List.of(ELECTRIC), store.vehicles().byTail("PG243962", 5));
        assertEquals(List.of(PETROL, ELECTRIC, SHARED), store.vehicles().of(Samples.memberId(1)));
        assertEquals(List.of(SHARED), store.vehicles().of(Samples.memberId(2)));
    }

    @Test
    void theUsualAreaOfThisStoreComesFirst() {
        tell(SHARED, ELECTRIC, PETROL);
        assertEquals(List.of("粤A", "湘A"), store.vehicles().areas(4));
    }

    @Test
    void aNewPlateAndANewOwnerReplaceTheOldOnes() {
        tell(PETROL);
        tell(vehicle(PETROL.vin(), "桂B88888", 3));
        assertTrue(store.vehicles().byPlate("粤A12345", 5).isEmpty());
        assertTrue(store.vehicles().byTail("12345", 5).isEmpty());
        assertTrue(store.vehicles().of(Samples.memberId(1)).isEmpty());
        assertEquals(List.of("桂B"), store.vehicles().areas(4));
        assertEquals(PETROL.vin(), store.vehicles().of(Samples.memberId(3)).getFirst().vin());
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", 0, Samples.gone(Change.Kind.VEHICLE, PETROL.vin())));
        assertTrue(store.vehicles().byVin(PETROL.vin()).isEmpty());
        assertTrue(store.vehicles().of(Samples.memberId(3)).isEmpty());
    }

    @Test
    void aVehicleThatCannotBeOneIsRefusedAndCounted() {
        ObjectNode wrongDigit = Json.MAPPER.valueToTree(PETROL);
        wrongDigit.put("vin", "LMYUAL4Y8SE225772");
        ObjectNode noPlate = Json.MAPPER.valueToTree(PETROL);
        noPlate.put("plate", "home address 7");
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", 0, new Change("S01", 1, Change.Kind.VEHICLE, "a", Optional.of(wrongDigit)),
                new Change("S01", 2, Change.Kind.VEHICLE, "b", Optional.of(noPlate))));
        assertEquals(2, store.syncBook().refusedDocuments());
        assertTrue(store.vehicles().areas(4).isEmpty());
    }

    @Test
    void neitherPlateNorVinLiesInTheFilesInTheClear() throws Exception {
        tell(ELECTRIC);
        store.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("D12345") || bytes.contains("243962"), file.toString());
            }
        }
        open();
    }

    @Test
    void aDatabaseFromBeforeVehiclesKeepsItsMembersAndTakesVehicles() throws Exception {
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", 0, Samples.change(Change.Kind.MEMBER, Samples.memberId(1).toString(), Samples.member(1, "鲁一鸣"))));
        store.close();
        FirstVersion.leftIn(folder);
        open();
        assertTrue(store.members().byId(Samples.memberId(1)).isPresent());
        tell(ELECTRIC);
        assertEquals(List.of(ELECTRIC), store.vehicles().byPlate("粤AD1", 5));
    }
}
