package guitai.headquarters.intake;

import guitai.domain.cases.CaseFacts;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SaleLine;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SaleStore.Booked;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets entries aside whose member or product headquarters has never heard of, whose sale it has already, or that take in nobody who can be. */
final class References {

    private final Tables tables;
    private final Joinings joinings;
    private final Interactions interactions;

    References(Tables tables, Joinings joinings, Interactions interactions) {
        this.tables = tables;
        this.joinings = joinings;
        this.interactions = interactions;
    }

    List<Judged> check(Tx c, TerminalId terminal, List<Judged> entries) {
        List<Judged> judged = told(c, joined(c, terminal, entries));
        List<Booked> sales = judged.stream().flatMap(entry -> entry.booked().stream()).toList();
        if (sales.isEmpty()) {
            return judged;
        }
        Set<MemberId> members = tables.members().known(c, sales.stream().flatMap(b -> b.sale().buyer().stream()).toList());
        members.addAll(Joinings.members(judged));
        Set<String> products = tables.feed().everKnown(c, FeedStore.CHAIN, Change.Kind.PRODUCT,
                sales.stream().flatMap(b -> skus(b.sale()).stream()).collect(Collectors.toSet()));
        Set<Long> repeated = new HashSet<>(tables.sales().repeated(c, terminal, sales));
        repeated.addAll(repeatedWithin(sales));
        List<Judged> checked = new ArrayList<>(judged.size());
        for (Judged entry : judged) {
            checked.add(entry.sale().map(sale -> repeated.contains(entry.seq()) ? entry.setAside(Reasons.REPEATED)
                    : known(entry, sale, members, products)).orElse(entry));
        }
        return checked;
    }

    private List<Judged> joined(Tx c, TerminalId terminal, List<Judged> entries) {
        if (Joinings.members(entries).isEmpty()) {
            return entries;
        }
        StoreId store = tables.journal().storeOf(c, terminal).orElseThrow();
        return entries.stream().map(entry -> entry.joined().isPresent() && joinings.open(entry, store).isEmpty()
                ? entry.setAside(Reasons.UNREADABLE) : entry).toList();
    }

    /** What cannot be read, and what somebody told or spent whom nobody knows, stands aside. */
    private List<Judged> told(Tx c, List<Judged> entries) {
        List<Judged> readable = entries.stream().map(entry -> entry.interaction().filter(told -> interactions.words(entry, told).isEmpty()).isPresent()
                ? entry.setAside(Reasons.UNREADABLE) : entry).toList();
        List<MemberId> about = readable.stream().flatMap(entry -> entry.about().stream()).toList();
        if (about.isEmpty()) {
            return readable;
        }
        Set<MemberId> known = tables.members().known(c, about);
        known.addAll(Joinings.members(entries));
        return readable.stream().map(entry -> entry.about().filter(member -> !known.contains(member))
                .map(stranger -> entry.setAside(Reasons.UNKNOWN_MEMBER, Map.of(CaseFacts.MEMBER, stranger.toString()))).orElse(entry)).toList();
    }

    private static Judged known(Judged entry, Sale sale, Set<MemberId> members, Set<String> products) {
        Optional<MemberId> stranger = sale.buyer().filter(buyer -> !members.contains(buyer));
        if (stranger.isPresent()) {
            return entry.setAside(Reasons.UNKNOWN_MEMBER, Map.of(CaseFacts.MEMBER, stranger.get().toString()));
        }
        return sale.lines().stream().filter(line -> !products.contains(line.sku().value())).findFirst()
                .map(line -> entry.setAside(Reasons.UNKNOWN_PRODUCT, product(line))).orElse(entry);
    }

    private static Map<String, String> product(SaleLine line) {
        Map<String, String> facts = new HashMap<>(Map.of(CaseFacts.SKU, line.sku().value()));
        Optional.ofNullable(line.name()).ifPresent(name -> {
            facts.put(CaseFacts.PRODUCT, name.zh());
            Optional.ofNullable(name.en()).ifPresent(en -> facts.put(CaseFacts.PRODUCT_EN, en));
        });
        return facts;
    }

    private static Set<Long> repeatedWithin(List<Booked> sales) {
        Set<SaleId> seen = new HashSet<>();
        return sales.stream().filter(booked -> !seen.add(booked.sale().id())).map(Booked::seq).collect(Collectors.toSet());
    }

    private static Set<String> skus(Sale sale) {
        return sale.lines().stream().map(line -> line.sku().value()).collect(Collectors.toSet());
    }
}
