package guitai.headquarters.directory;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Reads the rows about stores and the people in them. */
final class People {

    private People() {
    }

    static Map<String, Store> stores(CsvFile file, boolean demo) {
        Map<String, Store> stores = new LinkedHashMap<>();
        for (CsvRow row : file.unique("id").rows()) {
            stores.put(row.text("id"), new Store(row.value("id", StoreId::new), row.name("name"), row.name("city"), row.text("phone"),
                    row.text("tax_id"), demo));
        }
        return stores;
    }

    static Map<TerminalId, StoreId> terminals(CsvFile file, Set<String> stores) {
        Map<TerminalId, StoreId> terminals = new LinkedHashMap<>();
        for (CsvRow row : file.unique("id").rows()) {
            terminals.put(row.value("id", TerminalId::new), new StoreId(row.among("store", stores)));
        }
        return terminals;
    }

    /** @param hash gives the hash of a PIN, for the employee with this id */
    static List<Employee> employees(CsvFile file, Set<String> stores, BinaryOperator<String> hash) {
        List<Employee> employees = new ArrayList<>();
        for (CsvRow row : file.unique("id").rows()) {
            EmployeeId id = row.value("id", EmployeeId::new);
            String pin = row.value("pin", text -> matching(text, "\\d{6}"));
            employees.add(new Employee(id, new StoreId(row.among("store", stores)), row.name("name"), row.value("role", Role::valueOf),
                    hash.apply(id.value(), pin)));
        }
        return employees;
    }

    static List<Member> members(CsvFile file, Set<String> stores, Set<String> benefits) {
        List<Member> members = new ArrayList<>();
        for (CsvRow row : file.unique("id").unique("card").rows()) {
            members.add(new Member(row.value("id", MemberId::of), row.value("card", People::card), row.text("name_zh"),
                    row.value("phone", text -> matching(text, "1[3-9]\\d{9}")), new StoreId(row.among("home_store", stores)),
                    row.value("tier", Tier::valueOf), row.value("stage", LifeStage::valueOf), row.count("growth"),
                    row.count("categories"), new PointsBalance(row.number("consumption_points"), row.number("innovation_points")),
                    row.parts("entitlements", text -> entitlement(text, benefits)), row.optional("adviser", EmployeeId::new)));
        }
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
        matching(text, "9156\\d{12}");
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        if (sum % 10 != 0) {
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
