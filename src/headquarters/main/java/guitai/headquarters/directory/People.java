package guitai.headquarters.directory;

import guitai.domain.identity.Luhn;
import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.shop.Store;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.directory.BadRow.Why;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows about stores and the people in them. */
final class People {

    private static final Set<String> MEMBER_COLUMNS = Set.of("id", "card", "name_zh", "name_en", "phone", "home_store", "tier", "stage", "growth", "categories",
            "consumption_points", "innovation_points", "entitlements", "adviser");

    private People() {
    }

    static Map<String, Store> stores(Sheet file, boolean demo) {
        Map<String, Store> stores = new LinkedHashMap<>();
        file.eachUnique(List.of("id"), row -> stores.put(row.text("id"), new Store(row.value("id", StoreId::new), row.name("name"),
                row.name("city"), row.text("phone"), row.text("tax_id"), demo)));
        return stores;
    }

    static Map<TerminalId, StoreId> terminals(Sheet file, Set<String> stores) {
        Map<TerminalId, StoreId> terminals = new LinkedHashMap<>();
        file.eachUnique(List.of("id"), row -> terminals.put(row.value("id", TerminalId::new), new StoreId(row.among("store", stores))));
        return terminals;
    }

    /**
     * Employees by id.
     *
     * @param held hashes by employee: a PIN whose hash is held keeps it, for a fresh salt would be news to every terminal; a row
     *             without a PIN keeps it too
     */
    static Map<String, Employee> employees(Sheet file, Set<String> stores, Map<String, String> held) {
        Map<String, Employee> employees = new LinkedHashMap<>();
        file.eachUnique(List.of("id"), row -> {
            EmployeeId id = row.value("id", EmployeeId::new);
            StoreId store = new StoreId(row.among("store", stores));
            employees.put(id.value(), new Employee(id, store, row.name("name"), row.value("role", Role::valueOf), pinHash(row, held.get(id.value()))));
        });
        return employees;
    }

    private static String pinHash(SheetRow row, String held) {
        Optional<String> pin = row.optional("pin", text -> matching(text, "\\d{6}"));
        if (pin.isEmpty() && held == null) {
            throw row.bad("pin", Why.PIN_MISSING);
        }
        boolean keeps = held != null && pin.filter(told -> !Pins.matches(told, held)).isEmpty();
        return keeps ? held : Pins.hash(pin.orElseThrow());
    }

    static Map<MemberId, Member> members(Sheet file, Set<String> stores, Set<String> benefits) {
        Map<MemberId, Member> members = new LinkedHashMap<>();
        file.only(MEMBER_COLUMNS).eachUnique(List.of("id", "card"), row -> {
            Member member = new Member(row.value("id", MemberId::of), row.value("card", People::card), row.text("name_zh"),
                    row.value("phone", text -> matching(text, "1[3-9]\\d{9}")), new StoreId(row.among("home_store", stores)),
                    row.value("tier", Tier::valueOf), row.value("stage", LifeStage::valueOf), row.count("growth"),
                    row.count("categories"), new PointsBalance(row.number("consumption_points"), row.number("innovation_points")),
                    row.parts("entitlements", text -> entitlement(text, benefits)), row.optional("adviser", EmployeeId::new));
            members.put(member.id(), member);
        });
        return members;
    }

    private static Entitlement entitlement(String text, Set<String> benefits) {
        String[] parts = text.split(":");
        if (parts.length != 3 || !benefits.contains(parts[0])) {
            throw new IllegalArgumentException("CODE:quantity:expires");
        }
        return new Entitlement(parts[0], Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
    }

    /** 16 digits beginning 9156, with a Luhn digit (ISO/IEC 7812-1). */
    private static String card(String text) {
        if (!Luhn.valid(matching(text, "9156\\d{12}"))) {
            throw new IllegalArgumentException("check digit");
        }
        return text;
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("form");
        }
        return text;
    }
}
