package guitai.terminal.repair;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.product.Product;
import guitai.domain.product.Products;
import guitai.domain.product.Sku;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Role;
import guitai.terminal.shift.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for a decision at this store, and choosing. All methods run on the shop-data thread. */
public final class Repairs {

    private static final int PROPOSALS = 3;
    private static final int FOUND = 5;

    private final RepairBook book;
    private final Products products;
    private final Members members;
    private final ShopFacts shop;
    private final Clock clock;
    private final Runnable afterEntry;

    /** @param afterEntry called when a choice is on disk; must not wait */
    public Repairs(RepairBook book, Products products, Members members, ShopFacts shop, Clock clock, Runnable afterEntry) {
        this.book = book;
        this.products = products;
        this.members = members;
        this.shop = shop;
        this.clock = clock;
        this.afterEntry = afterEntry;
    }

    /** Everything, what is to be decided first, the newest first in each part. */
    public List<RepairItem> items() {
        LocalDate today = shop.day().of(clock.instant());
        Map<CaseKey, RepairBook.Sent> sent = book.sent();
        return book.cases().stream().map(file -> RepairItem.of(file, Optional.ofNullable(sent.get(file.key())), today))
                .sorted(Comparator.comparing(RepairItem::status).thenComparing(item -> item.file().opened(), Comparator.reverseOrder())).toList();
    }

    /** @param typed what was typed to find a product or a member; empty for what the terminal proposes by itself */
    public Optional<RepairDetail> detail(CaseKey key, String typed) {
        return items().stream().filter(item -> item.file().key().equals(key)).findFirst()
                .map(item -> new RepairDetail(item, productsFor(item.file(), typed.strip()), membersFor(item.file(), typed.strip())));
    }

    /** Puts a choice on record; what it does comes back from headquarters. */
    public RepairAnswer choose(Session session, RepairChoice choice) {
        Optional<RepairItem> item = items().stream().filter(one -> one.file().key().equals(choice.about())).findFirst();
        if (item.isEmpty() || item.get().sent().isPresent()) {
            return RepairAnswer.ALREADY;
        }
        if (!item.get().file().remedies().contains(choice.remedy())) {
            return item.get().file().closed() ? RepairAnswer.ALREADY : RepairAnswer.NOT_OFFERED;
        }
        if (choice.remedy().movesMoney() && session.employee().role() != Role.MANAGER) {
            return RepairAnswer.ONLY_MANAGERS;
        }
        book.choose(choice, session.actor());
        afterEntry.run();
        return RepairAnswer.CHOSEN;
    }

    /** Headquarters' proposal first, then what bears the same code on its box, then what is called alike. */
    private List<Product> productsFor(CaseFile file, String typed) {
        if (!file.remedies().contains(Remedy.MAP_PRODUCT)) {
            return List.of();
        }
        if (!typed.isEmpty()) {
            return products.search(typed, FOUND);
        }
        String unknown = file.facts().getOrDefault(CaseFacts.SKU, "");
        Stream<Product> told = Optional.ofNullable(file.facts().get(CaseFacts.PROPOSED)).flatMap(sku -> products.bySku(new Sku(sku))).stream();
        Stream<Product> sameBox = unknown.isEmpty() ? Stream.empty()
                : products.bySku(new Sku(unknown)).flatMap(Product::gtin).flatMap(products::byGtin).stream();
        String name = file.facts().getOrDefault(CaseFacts.PRODUCT, "");
        Stream<Product> alike = alike(name).stream();
        Map<Sku, Product> all = new LinkedHashMap<>();
        Stream.of(told, sameBox, alike).flatMap(some -> some).filter(product -> !product.sku().value().equals(unknown))
                .forEach(product -> all.putIfAbsent(product.sku(), product));
        return all.values().stream().limit(PROPOSALS).toList();
    }

    /** Names differ in their ends: where nothing is called like the whole, what begins like it. */
    private List<Product> alike(String name) {
        List<Product> found = name.isBlank() ? List.of() : products.search(name, FOUND);
        return found.isEmpty() && name.length() > 3 ? products.search(name.substring(0, name.length() / 2 + 1), FOUND) : found;
    }

    private List<Member> membersFor(CaseFile file, String typed) {
        if (file.key().kind() == CaseKind.SAME_MEMBER) {
            return Stream.of(CaseFacts.MEMBER, CaseFacts.OTHER).flatMap(fact -> Optional.ofNullable(file.facts().get(fact)).stream())
                    .flatMap(id -> members.byId(MemberId.of(id)).stream()).map(Members.Known::member).toList();
        }
        if (!file.remedies().contains(Remedy.JOIN) || typed.isEmpty()) {
            return List.of();
        }
        Stream<Members.Known> found = typed.matches("\\d{4}") ? members.byPhoneTail(typed, FOUND).stream()
                : typed.matches("\\d{11}") ? members.byPhone(typed).stream()
                : typed.matches("\\d{16}") ? members.byCard(typed).stream() : members.byName(typed, FOUND).stream();
        return found.map(Members.Known::member).toList();
    }
}
