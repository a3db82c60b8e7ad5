package guitai.headquarters.directory;

import guitai.domain.member.Benefit;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.product.Product;
import guitai.domain.shop.Store;
import guitai.domain.staff.Employee;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.vehicle.Vehicle;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.ImportStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Reads a directory of CSV files into the tables and the feed. Doing it again changes nothing; a changed file changes what it
 * says differently. Each file is one transaction; nothing at all is written while any row of any file is bad.
 */
public final class DirectoryImport {

    private static final String RULES_KEY = "rules";

    private final Database database;
    private final Tables tables;
    private final Publisher publisher;
    private final MemberNews news;
    private final ImportStore imports = new ImportStore();

    public DirectoryImport(Database database, Tables tables, MemberNews news) {
        this.database = database;
        this.tables = tables;
        this.publisher = new Publisher(tables.feed());
        this.news = news;
    }

    /**
     * Imports every file of the directory that is there.
     *
     * @param demo marks the stores as trial stores, whose PINs may be shown
     * @throws BadRow for the first row that cannot be taken
     */
    public void read(Path directory, boolean demo) {
        CsvFile stores = CsvFile.read(directory, "stores.csv");
        CsvFile employees = CsvFile.read(directory, "employees.csv");
        CsvFile members = CsvFile.read(directory, "members.csv");
        Map<String, Store> storesById = People.stores(stores, demo);
        CsvFile terminals = CsvFile.read(directory, "terminals.csv");
        Map<TerminalId, StoreId> terminalsById = People.terminals(terminals, storesById.keySet());
        CsvFile benefits = CsvFile.read(directory, "benefits.csv");
        Map<String, Benefit> benefitsByCode = Catalogue.benefits(benefits);
        var memberList = People.members(members, storesById.keySet(), benefitsByCode.keySet());
        People.employees(employees, storesById.keySet(), (_, _) -> "");
        CsvFile vehicles = CsvFile.read(directory, "vehicles.csv");
        var vehicleList = Garage.vehicles(vehicles, memberList.stream().map(Member::id).collect(Collectors.toSet()));

        shared(directory, benefits, benefitsByCode);
        once(stores, demo, c -> perStore(c, Change.Kind.STORE, storesById, Store::id));
        once(terminals, demo, c -> {
            for (var terminal : terminalsById.entrySet()) {
                tables.journal().enrol(c, terminal.getKey(), terminal.getValue());
            }
        });
        once(employees, demo, c -> staff(c, employees, storesById.keySet()));
        once(members, demo, c -> members(c, memberList));
        once(vehicles, members.digest(), c -> vehicles(c, vehicleList, storesById.keySet()));
    }

    private void shared(Path directory, CsvFile benefits, Map<String, Benefit> benefitsByCode) {
        CsvFile tiers = CsvFile.read(directory, "tiers.csv");
        CsvFile categories = CsvFile.read(directory, "categories.csv");
        CsvFile products = CsvFile.read(directory, "products.csv");
        CsvFile units = CsvFile.read(directory, "units.csv");
        CsvFile rules = CsvFile.read(directory, "rules.csv");
        Map<String, ?> tierMap = Catalogue.tiers(tiers);
        Map<String, ?> categoryMap = Catalogue.categories(categories);
        Map<String, Product> productMap = Catalogue.products(products, Set.copyOf(categoryMap.keySet()));
        Map<String, ?> unitMap = Catalogue.units(units, productMap);
        Map<String, Object> ruleMap = new LinkedHashMap<>();
        Catalogue.rules(rules).ifPresent(told -> ruleMap.put(RULES_KEY, told));
        codes(directory, rules, productMap);

        once(tiers, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.TIER, tierMap));
        once(categories, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.CATEGORY, categoryMap));
        once(benefits, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.BENEFIT, benefitsByCode));
        once(rules, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.RULES, ruleMap));
        once(products, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.PRODUCT, productMap));
        once(units, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.UNIT, unitMap));
    }

    /** The shapes' version stands in another file, so they are compared every time. */
    private void codes(Path directory, CsvFile rules, Map<String, Product> products) {
        CsvFile shapes = CsvFile.read(directory, "shapes.csv");
        CsvFile campaigns = CsvFile.read(directory, "campaigns.csv");
        Map<String, ?> shapeMap = CodeRules.shapes(shapes, rules);
        Map<String, ?> campaignMap = CodeRules.campaigns(campaigns, products);
        database.run(c -> {
            if (!shapeMap.isEmpty()) {
                publisher.replace(c, FeedStore.CHAIN, Change.Kind.SHAPES, shapeMap);
            }
        });
        once(campaigns, false, c -> publisher.replace(c, FeedStore.CHAIN, Change.Kind.CAMPAIGN, campaignMap));
    }

    /** Skips a file that was imported just like this before. */
    private void once(CsvFile file, boolean demo, Database.Task task) {
        once(file, demo ? "-demo" : "", task);
    }

    private void once(CsvFile file, String circumstances, Database.Task task) {
        String digest = file.digest() + circumstances;
        database.run(c -> {
            if (!file.rows().isEmpty() && imports.begin(c, file.name(), digest)) {
                task.in(c);
            }
        });
    }

    private <T> void perStore(Tx c, Change.Kind kind, Map<String, T> things, java.util.function.Function<T, StoreId> store) {
        Map<String, Map<String, T>> byStore = new TreeMap<>();
        things.forEach((key, thing) -> byStore.computeIfAbsent(store.apply(thing).value(), _ -> new LinkedHashMap<>()).put(key, thing));
        for (var scope : byStore.entrySet()) {
            publisher.replace(c, FeedStore.storeScope(scope.getKey()), kind, scope.getValue());
        }
    }

    /** A PIN whose hash is held already keeps it: a fresh salt would be news to every terminal. */
    private void staff(Tx c, CsvFile file, Set<String> stores) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String store : stores) {
            tables.feed().documents(c, FeedStore.storeScope(store), Change.Kind.EMPLOYEE)
                    .forEach((id, doc) -> hashes.put(id, Json.MAPPER.readValue(doc, Employee.class).pinHash()));
        }
        BinaryOperator<String> keep = (id, pin) -> {
            String held = hashes.get(id);
            return held != null && Pins.matches(pin, held) ? held : Pins.hash(pin);
        };
        Map<String, Employee> byId = People.employees(file, stores, keep).stream()
                .collect(Collectors.toMap(employee -> employee.id().value(), employee -> employee, (a, _) -> a, LinkedHashMap::new));
        perStore(c, Change.Kind.EMPLOYEE, byId, Employee::store);
    }

    /** Each store is told of the vehicles of those members that it knows. */
    private void vehicles(Tx c, java.util.List<Vehicle> vehicles, Set<String> stores) {
        tables.vehicles().replace(c, vehicles);
        for (String scope : new TreeSet<>(stores.stream().map(FeedStore::storeScope).toList())) {
            publisher.replace(c, scope, Change.Kind.VEHICLE, tables.vehicles().inScope(c, scope));
        }
    }

    private void members(Tx c, java.util.List<Member> members) {
        Map<String, Set<MemberId>> byScope = new TreeMap<>();
        Set<MemberId> all = new HashSet<>();
        for (Member member : members) {
            tables.members().put(c, member);
            all.add(member.id());
            byScope.computeIfAbsent(FeedStore.storeScope(member.homeStore().value()), _ -> new HashSet<>()).add(member.id());
        }
        for (var scope : byScope.entrySet()) {
            tables.members().attach(c, scope.getKey(), scope.getValue());
        }
        news.tell(c, all, Map.of());
    }
}
