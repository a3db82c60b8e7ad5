package guitai.headquarters.directory;

import guitai.domain.member.Benefit;
import guitai.domain.member.Member;
import guitai.domain.campaign.Campaign;
import guitai.domain.member.MemberId;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.shop.Store;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Employee;
import guitai.domain.staff.StoreId;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.intake.Standing;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads an upload against what is known and plans what it changes; nothing is written before the plan is. */
final class Planner {

    private static final String RULES_KEY = "rules";

    private final Tables tables;
    private final MemberNews news;
    private final Standing standing;
    private final Handovers handovers;
    private final Publisher publisher;

    Planner(Tables tables, MemberNews news, Standing standing, Handovers handovers) {
        this.tables = tables;
        this.standing = standing;
        this.handovers = handovers;
        this.news = news;
        this.publisher = new Publisher(tables.feed());
    }

    /**
     * @param complete what stands in no row of a table that is there is gone; members and terminals always stay
     * @param demo     marks the stores as trial stores, whose PINs may be shown
     */
    Plan plan(Tx c, Upload upload, boolean complete, boolean demo) {
        Reading reading = new Reading(c, upload, complete, new Known(c, tables), new Plan());
        reading.plan.refuse(upload.bad());
        catalogue(reading);
        stores(reading, demo);
        upload.tables().values().forEach(sheet -> reading.plan.refuse(sheet.bad()));
        return reading.plan;
    }

    /** One upload on its way to a plan. */
    private record Reading(Tx c, Upload upload, boolean complete, Known known, Plan plan) {

        Sheet sheet(Subject subject) {
            return upload.table(subject);
        }

        boolean has(Subject subject) {
            return upload.tables().containsKey(subject);
        }
    }

    private void catalogue(Reading r) {
        chain(r, Subject.TIERS, Change.Kind.TIER, Catalogue.tiers(r.sheet(Subject.TIERS)));
        Map<String, ?> categories = Catalogue.categories(r.sheet(Subject.CATEGORIES));
        chain(r, Subject.CATEGORIES, Change.Kind.CATEGORY, categories);
        chain(r, Subject.BENEFITS, Change.Kind.BENEFIT, Catalogue.benefits(r.sheet(Subject.BENEFITS)));
        Map<String, Object> rules = new LinkedHashMap<>();
        StoreRuleRows rows = new StoreRuleRows(r.sheet(Subject.RULES));
        rows.rules().ifPresent(told -> rules.put(RULES_KEY, told));
        chain(r, Subject.RULES, Change.Kind.RULES, rules);
        rows.growth().ifPresent(told -> chain(r, Subject.RULES, Change.Kind.GROWTH, Map.of(RULES_KEY, told)));
        rows.interactions().ifPresent(told -> chain(r, Subject.RULES, Change.Kind.INTERACTION_RULE, Map.of(RULES_KEY, told)));
        rows.wheel(r.sheet(Subject.PRIZES), seed(r.c)).ifPresent(told -> chain(r, Subject.PRIZES, Change.Kind.WHEEL, Map.of(RULES_KEY, told)));
        rows.coins(r.sheet(Subject.GIFTS)).ifPresent(told -> chain(r, Subject.GIFTS, Change.Kind.COIN_RULE, Map.of(RULES_KEY, told)));
        rows.spending().ifPresent(told -> chain(r, Subject.RULES, Change.Kind.SPENDING, Map.of(RULES_KEY, told)));
        if (r.has(Subject.PRODUCTS) || r.has(Subject.UNITS) || r.has(Subject.CAMPAIGNS) || r.has(Subject.VOUCHERS)) {
            products(r, with(r.known.keys(Change.Kind.CATEGORY), categories.keySet()));
        }
        chain(r, Subject.SHAPES, Change.Kind.SHAPES, CodeRules.shapes(r.sheet(Subject.SHAPES), r.sheet(Subject.RULES)));
    }

    /** The same for a database as long as it lives, and another one for each. */
    private String seed(Tx c) {
        return Digests.sha256((tables.feed().epoch(c) + " wheel").getBytes(StandardCharsets.UTF_8));
    }

    private void products(Reading r, Set<String> categories) {
        Map<String, Product> products = Catalogue.products(r.sheet(Subject.PRODUCTS), categories);
        chain(r, Subject.PRODUCTS, Change.Kind.PRODUCT, products);
        Map<String, Sku> byGtin = r.known.byGtin();
        products.values().forEach(product -> product.gtin().ifPresent(gtin -> byGtin.put(gtin, product.sku())));
        chain(r, Subject.UNITS, Change.Kind.UNIT, Catalogue.units(r.sheet(Subject.UNITS), byGtin));
        Set<String> skus = with(r.known.keys(Change.Kind.PRODUCT), products.keySet());
        Map<String, Campaign> campaigns = CodeRules.campaigns(r.sheet(Subject.CAMPAIGNS), sku -> skus.contains(sku.value()));
        chain(r, Subject.CAMPAIGNS, Change.Kind.CAMPAIGN, campaigns);
        chain(r, Subject.VOUCHERS, Change.Kind.VOUCHER_TERMS, VoucherRows.terms(r.sheet(Subject.VOUCHERS),
                with(r.known.keys(Change.Kind.CAMPAIGN), campaigns.keySet()), categories::contains, skus::contains));
    }

    private void chain(Reading r, Subject subject, Change.Kind kind, Map<String, ?> things) {
        if (!things.isEmpty()) {
            published(r, subject, publisher.difference(r.c, FeedStore.CHAIN, kind, things, r.complete));
        }
    }

    private void published(Reading r, Subject subject, Publisher.Difference difference) {
        r.plan.add(subject, difference.tally(), c -> publisher.write(c, difference));
    }

    private void stores(Reading r, boolean demo) {
        Map<String, Store> stores = People.stores(r.sheet(Subject.STORES), demo);
        Set<String> known = with(r.known.stores(), stores.keySet());
        perStore(r, Subject.STORES, Change.Kind.STORE, byScope(stores, Store::id));
        People.terminals(r.sheet(Subject.TERMINALS), known).forEach((terminal, store) -> {
            boolean there = tables.journal().storeOf(r.c, terminal).equals(java.util.Optional.of(store));
            r.plan.add(Subject.TERMINALS, there ? new Tally(0, 0, 1, 0) : new Tally(1, 0, 0, 0), c -> tables.journal().enrol(c, terminal, store));
        });
        staff(r, known);
        Set<String> benefits = with(r.known.keys(Change.Kind.BENEFIT), Catalogue.benefits(r.sheet(Subject.BENEFITS)).keySet());
        Map<MemberId, Member> members = People.members(r.sheet(Subject.MEMBERS), known, benefits);
        new MemberPart(tables, news).plan(r.c, r.plan, members);
        Predicate<MemberId> anybody = id -> members.containsKey(id) || r.known.member(id);
        rewards(r, anybody);
        Garage garage = new Garage(tables, publisher);
        garage.plan(r.c, r.plan, Garage.vehicles(r.sheet(Subject.VEHICLES), anybody), r.complete, known);
    }

    /** What members have and how they stand. */
    private void rewards(Reading r, Predicate<MemberId> anybody) {
        if (r.has(Subject.MEMBER_VOUCHERS)) {
            Set<String> campaigns = with(r.known.keys(Change.Kind.VOUCHER_TERMS), r.sheet(Subject.VOUCHERS).rows().stream()
                    .map(row -> row.fields().getOrDefault("campaign", "")).collect(Collectors.toSet()));
            new VoucherRows(tables, news).plan(r.c, r.plan, VoucherRows.given(r.sheet(Subject.MEMBER_VOUCHERS), campaigns, anybody));
        }
        StandingRows rows = new StandingRows(tables, news, standing);
        if (r.has(Subject.GROWTH)) {
            rows.planGrowth(r.c, r.plan, StandingRows.growth(r.sheet(Subject.GROWTH), anybody));
        }
        if (r.has(Subject.RECOMMENDATIONS)) {
            Set<String> products = with(r.known.keys(Change.Kind.PRODUCT), r.sheet(Subject.PRODUCTS).rows().stream()
                    .map(row -> row.fields().getOrDefault("sku", "")).collect(Collectors.toSet()));
            rows.planAdvice(r.c, r.plan, StandingRows.advice(r.sheet(Subject.RECOMMENDATIONS), anybody, products::contains));
        }
    }

    /** Whoever moved to another store is gone from the one before. */
    private void staff(Reading r, Set<String> stores) {
        if (!r.has(Subject.EMPLOYEES)) {
            return;
        }
        Map<String, Known.Staffed> held = r.known.employees();
        Map<String, String> hashes = new LinkedHashMap<>();
        held.forEach((id, staffed) -> hashes.put(id, staffed.pinHash()));
        Map<String, Map<String, Employee>> now = byScope(People.employees(r.sheet(Subject.EMPLOYEES), stores, hashes), Employee::store);
        perStore(r, Subject.EMPLOYEES, Change.Kind.EMPLOYEE, now);
        Map<String, Set<String>> left = new TreeMap<>();
        now.forEach((scope, people) -> people.keySet().stream().filter(held::containsKey).filter(id -> !held.get(id).scope().equals(scope))
                .forEach(id -> left.computeIfAbsent(held.get(id).scope(), _ -> new HashSet<>()).add(id)));
        if (r.complete) {
            List<String> gone = held.keySet().stream().filter(id -> now.values().stream().noneMatch(people -> people.containsKey(id))).sorted().toList();
            gone.forEach(id -> r.plan.add(Subject.EMPLOYEES, Tally.NOTHING, c -> handovers.handOver(c, new EmployeeId(id))));
        }
        left.forEach((scope, ids) -> r.plan.add(Subject.EMPLOYEES, Tally.NOTHING, c -> tables.feed().append(c, scope,
                ids.stream().map(id -> FeedStore.Row.gone(Change.Kind.EMPLOYEE, id)).toList())));
    }

    private void perStore(Reading r, Subject subject, Change.Kind kind, Map<String, ? extends Map<String, ?>> byScope) {
        byScope.forEach((scope, things) -> published(r, subject, publisher.difference(r.c, scope, kind, things, r.complete)));
    }

    private static <T> Map<String, Map<String, T>> byScope(Map<String, T> things, Function<T, StoreId> store) {
        Map<String, Map<String, T>> byScope = new TreeMap<>();
        things.forEach((key, thing) -> byScope.computeIfAbsent(FeedStore.storeScope(store.apply(thing).value()), _ -> new LinkedHashMap<>())
                .put(key, thing));
        return byScope;
    }

    private static Set<String> with(Set<String> known, Set<String> more) {
        known.addAll(more);
        return known;
    }
}
