package guitai.headquarters.intake;

import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SaleStore.Booked;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets entries aside whose member or product headquarters has never heard of, or whose sale it has already. */
final class References {

    private final Tables tables;

    References(Tables tables) {
        this.tables = tables;
    }

    List<Judged> check(Tx c, TerminalId terminal, List<Judged> judged) {
        List<Booked> sales = judged.stream().flatMap(entry -> entry.booked().stream()).toList();
        if (sales.isEmpty()) {
            return judged;
        }
        Set<MemberId> members = tables.members().known(c, sales.stream().flatMap(b -> b.sale().buyer().stream()).toList());
        Set<String> products = tables.feed().everKnown(c, FeedStore.CHAIN, Change.Kind.PRODUCT,
                sales.stream().flatMap(b -> skus(b.sale()).stream()).collect(Collectors.toSet()));
        Set<Long> repeated = new HashSet<>(tables.sales().repeated(c, terminal, sales));
        repeated.addAll(repeatedWithin(sales));
        List<Judged> checked = new ArrayList<>(judged.size());
        for (Judged entry : judged) {
            Optional<String> reason = entry.sale().flatMap(sale -> repeated.contains(entry.seq())
                    ? Optional.of(Reasons.REPEATED) : unknown(sale, members, products));
            checked.add(reason.map(entry::setAside).orElse(entry));
        }
        return checked;
    }

    private static Optional<String> unknown(Sale sale, Set<MemberId> members, Set<String> products) {
        if (!sale.buyer().map(members::contains).orElse(true)) {
            return Optional.of(Reasons.UNKNOWN_MEMBER);
        }
        return products.containsAll(skus(sale)) ? Optional.empty() : Optional.of(Reasons.UNKNOWN_PRODUCT);
    }

    private static Set<Long> repeatedWithin(List<Booked> sales) {
        Set<SaleId> seen = new HashSet<>();
        return sales.stream().filter(booked -> !seen.add(booked.sale().id())).map(Booked::seq).collect(Collectors.toSet());
    }

    private static Set<String> skus(Sale sale) {
        return sale.lines().stream().map(line -> line.sku().value()).collect(Collectors.toSet());
    }
}
