package guitai.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.Plate;
import guitai.domain.identity.Vin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo store's tables agree with themselves and with the rules for codes, prices, taxes and tiers. */
class DemoDataTest {

    private static final Set<String> OTHER_SERVICES = Set.of("DETAILING", "APPLIANCE_SERVICE");

    @ParameterizedTest
    @CsvSource({"stores,id", "terminals,id", "employees,id", "employees,pin", "tiers,tier", "benefits,code", "categories,code",
        "products,sku", "products,name_zh", "products,name_en", "units,serial", "members,id", "members,card", "members,phone",
        "vehicles,vin", "rules,key"})
    void noIdentifierIsUsedTwice(String table, String column) {
        List<String> values = DemoCsv.column(table, column);
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), values.stream().filter(value -> value.isBlank() || !seen.add(value)).toList());
    }

    @ParameterizedTest
    @CsvSource({"terminals,store,stores,id", "employees,store,stores,id", "members,home_store,stores,id",
        "members,adviser,employees,id", "members,tier,tiers,tier", "products,category,categories,code", "units,gtin,products,gtin"})
    void everyReferenceLeadsSomewhere(String table, String column, String target, String key) {
        Set<String> known = Set.copyOf(DemoCsv.column(target, key));
        assertEquals(List.of(), DemoCsv.column(table, column).stream().filter(value -> !known.contains(value)).toList());
    }

    @Test
    void thereIsEnoughOfEverythingToPlayAStoreDay() {
        assertTrue(DemoCsv.rows("products").size() >= 360);
        assertTrue(DemoCsv.rows("members").size() >= 400);
        assertEquals(Set.of("APPLIANCE", "AUTO"), Set.copyOf(DemoCsv.column("categories", "trade")));
        assertEquals(Set.copyOf(DemoCsv.column("categories", "code")), Set.copyOf(DemoCsv.column("products", "category")));
        assertEquals(Set.of("ORDINARY", "SILVER", "GOLD"), Set.copyOf(DemoCsv.column("members", "tier")));
        assertEquals(Set.of("PROSPECT", "BUYER", "REGULAR"), Set.copyOf(DemoCsv.column("members", "stage")));
    }

    @Test
    void everyStoreHasItsRolesAndEveryPinIsRandomLooking() {
        Map<String, Set<String>> roles = DemoCsv.rows("employees").stream().collect(
            Collectors.groupingBy(row -> row.get("store"), Collectors.mapping(row -> row.get("role"), Collectors.toSet())));
        assertEquals(Map.of("S01", Set.of("CLERK", "ADVISER", "MANAGER"), "S02", Set.of("CLERK", "ADVISER", "MANAGER")), roles);
        for (String pin : DemoCsv.column("employees", "pin")) {
            assertTrue(pin.matches("\\d{6}") && pin.chars().distinct().count() == 6, pin);
            assertFalse("01234567890".contains(pin.substring(0, 3)) || "09876543210".contains(pin.substring(0, 3)), pin);
        }
    }

    @Test
    void everyGtinHasAValidCheckDigitInTheInventedBlock() {
        List<String> gtins = DemoCsv.column("products", "gtin").stream().filter(gtin -> !gtin.isEmpty()).toList();
        assertEquals(gtins.size(), Set.copyOf(gtins).size());
        for (String gtin : gtins) {
            assertTrue(gtin.matches("699000\\d{7}"), gtin);
            int sum = 0;
            for (int i = 0; i < 13; i++) {
                sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            assertEquals(0, sum % 10, gtin);
        }
    }

    @Test
    void everyCardNumberBeginsWithOurPrefixAndPassesLuhn() {
        for (String card : DemoCsv.column("members", "card")) {
            assertTrue(card.matches("9156\\d{12}"), card);
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                int digit = (card.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
            }
            assertEquals(0, sum % 10, card);
        }
    }

    @Test
    void everyMemberHasAVersion7IdAndAnInventedPhone() {
        for (Map<String, String> member : DemoCsv.rows("members")) {
            UUID id = UUID.fromString(member.get("id"));
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertTrue(member.get("phone").matches("1[3-9]\\d0000\\d{4}"), member.get("phone"));
        }
    }

    @Test
    void memberPricesAreNeverAboveTheListPrice() {
        for (Map<String, String> product : DemoCsv.rows("products")) {
            long list = Long.parseLong(product.get("list_price_fen"));
            assertTrue(list > 0, product.get("sku"));
            assertEquals(product.get("silver_price_fen").isEmpty(), product.get("gold_price_fen").isEmpty(), product.get("sku"));
            if (!product.get("gold_price_fen").isEmpty()) {
                long silver = Long.parseLong(product.get("silver_price_fen"));
                long gold = Long.parseLong(product.get("gold_price_fen"));
                assertTrue(gold > 0 && gold <= silver && silver <= list, product.get("sku"));
            }
        }
    }

    @Test
    void goodsAndRepairLabourBearThirteenPercentOtherServicesSixAndUsedGoodsThree() {
        for (Map<String, String> product : DemoCsv.rows("products")) {
            boolean repair = product.get("name_en").contains("repair labour") || product.get("name_en").contains("top-up");
            String expected = product.get("category").equals("USED_GOODS") ? "300"
                : OTHER_SERVICES.contains(product.get("category")) && !repair ? "600" : "1300";
            assertEquals(expected, product.get("tax_basis_points"), product.get("sku"));
        }
    }

    @Test
    void everySerialTrackedProductHasAtLeastThreeUnitsAndNoOtherHasAny() {
        Map<String, Long> units = DemoCsv.column("units", "gtin").stream()
            .collect(Collectors.groupingBy(gtin -> gtin, Collectors.counting()));
        for (Map<String, String> product : DemoCsv.rows("products")) {
            long count = units.getOrDefault(product.get("gtin"), 0L);
            boolean tracked = flag(product, "serial_tracked");
            assertTrue(tracked ? count >= 3 : count == 0, product.get("sku"));
            flag(product, "activates_membership");
        }
        // Letters first: an all-digit serial could be taken for a payment code.
        assertTrue(DemoCsv.column("units", "serial").stream().allMatch(serial -> serial.matches("[A-Z]{2}\\d{8,18}")));
    }

    @Test
    void everyMemberHasTheHighestTierWhoseThresholdsAreReached() {
        List<Map<String, String>> tiers = DemoCsv.rows("tiers");
        for (Map<String, String> member : DemoCsv.rows("members")) {
            String tier = tiers.stream()
                .filter(row -> number(member, "growth") >= number(row, "growth_from"))
                .filter(row -> number(member, "categories") >= number(row, "categories_from"))
                .max(Comparator.comparingLong(row -> number(row, "growth_from")))
                .orElseThrow().get("tier");
            assertEquals(tier, member.get("tier"), member.get("id"));
            assertEquals(member.get("stage").equals("PROSPECT"), number(member, "categories") == 0, member.get("id"));
        }
    }

    @Test
    void everyEntitlementIsOneThatTheTierGrantsWithinItsQuantity() {
        Map<String, Map<String, String>> benefits = DemoCsv.rows("benefits").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row));
        for (Map<String, String> member : DemoCsv.rows("members")) {
            for (String entitlement : list(member.get("entitlements"))) {
                String[] parts = entitlement.split(":");
                Map<String, String> benefit = benefits.get(parts[0]);
                assertTrue(flag(benefit, "countable"), entitlement);
                assertTrue(list(benefit.get("tiers")).contains(member.get("tier")), entitlement);
                long quantity = Long.parseLong(parts[1]);
                assertTrue(quantity > 0 && quantity <= number(benefit, "quantity_per_year"), entitlement);
                assertTrue(LocalDate.parse(parts[2]).isAfter(LocalDate.of(2026, 11, 30)), entitlement);
            }
        }
    }

    @Test
    void everyMembersAdviserIsAnAdviserOfTheHomeStore() {
        for (Map<String, String> member : DemoCsv.rows("members")) {
            Map<String, String> adviser = DemoCsv.row("employees", "id", member.get("adviser"));
            assertEquals("ADVISER", adviser.get("role"));
            assertEquals(member.get("home_store"), adviser.get("store"));
        }
    }

    @Test
    void everyVehicleIsAMembersAndItsNumbersAreRight() {
        Set<String> members = Set.copyOf(DemoCsv.column("members", "id"));
        List<Map<String, String>> vehicles = DemoCsv.rows("vehicles");
        assertTrue(vehicles.size() >= 150);
        for (Map<String, String> vehicle : vehicles) {
            assertEquals(Vin.Check.RIGHT, Vin.check(vehicle.get("vin")), vehicle.get("vin"));
            assertTrue(vehicle.get("plate").isEmpty() || Plate.parse(vehicle.get("plate")).isPresent(), vehicle.get("plate"));
            assertTrue(!list(vehicle.get("owners")).isEmpty() && members.containsAll(list(vehicle.get("owners"))), vehicle.get("owners"));
        }
        List<String> plates = vehicles.stream().map(vehicle -> vehicle.get("plate")).filter(plate -> !plate.isEmpty()).toList();
        assertEquals(plates.size(), Set.copyOf(plates).size());
        assertTrue(vehicles.stream().anyMatch(vehicle -> list(vehicle.get("owners")).size() > 1), "one car has two owners");
        assertTrue(plates.size() < vehicles.size(), "one car has no plate yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stores", "terminals", "employees", "tiers", "benefits", "categories", "products", "units", "members", "vehicles", "rules",
            "vouchers", "member_vouchers", "growth", "recommendations", "prizes", "gifts"})
    void everyTableIsPlainRfc4180(String table) throws IOException {
        String text = Files.readString(DemoCsv.folder().resolve(table + ".csv"));
        assertTrue(text.endsWith("\r\n"));
        assertEquals(text.lines().count(), DemoCsv.rows(table).size() + 1L);
        assertFalse(text.contains("#") || text.startsWith("\uFEFF"));
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static boolean flag(Map<String, String> row, String column) {
        assertTrue(row.get(column).matches("true|false"), column);
        return Boolean.parseBoolean(row.get(column));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";"));
    }
}
