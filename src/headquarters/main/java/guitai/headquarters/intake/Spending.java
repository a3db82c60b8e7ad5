package guitai.headquarters.intake;

import guitai.domain.journal.EntryHead;
import guitai.domain.member.MemberId;
import guitai.domain.prize.CoinRule;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.Overspending;
import guitai.domain.rewards.Overspending.Entry;
import guitai.domain.rewards.Overspending.Move;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.JoinedMembers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.MemberStore.Account;
import guitai.headquarters.store.MemberStore.Moved;
import guitai.headquarters.store.MemberStore.Posting;
import guitai.headquarters.store.SpendingStore.Use;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What sales move of balances and vouchers. What was spent twice while there was no line stays sold: the later sale's part of it
 * is booked to the dispute account, and both stores see a case.
 */
final class Spending implements Booking {

    private final Tables tables;
    private final MemberNews news;
    private final Disputes disputes;
    private final Standing standing;
    private final JoinedMembers joined;

    Spending(Tables tables, MemberNews news, Disputes disputes, Standing standing) {
        this.tables = tables;
        this.news = news;
        this.disputes = disputes;
        this.standing = standing;
        this.joined = new JoinedMembers(tables);
    }

    /** A sale and the moment when it was made, by headquarters' clock. */
    private record Sold(long seq, Sale sale, Instant at) {

        List<Tender> of(TenderKind kind) {
            return sale.tenders().stream().filter(tender -> tender.kind() == kind).toList();
        }
    }

    /** Writes ledger, balances, uses of vouchers and disputes. */
    @Override
    public Map<String, List<FeedStore.Row>> book(Tx c, TerminalId terminal, StoreId store, List<Judged> entries, Set<MemberId> changed) {
        List<Sold> sales = entries.stream().flatMap(entry -> entry.sale().stream().map(sale -> new Sold(entry.seq(), sale, moment(entry, sale)))).toList();
        sales.forEach(sold -> sold.sale().tenders().forEach(tender -> tender.hold().ifPresent(hold -> tables.holds().spent(c, terminal, hold))));
        Map<String, List<FeedStore.Row>> besides = vouchers(c, terminal, store, sales);
        List<Posting> postings = new ArrayList<>();
        if (sales.stream().anyMatch(sold -> sold.sale().buyer().isPresent())) {
            Optional<GrowthRule> growth = standing.rule(c);
            Optional<CoinRule> coins = Prizes.rule(c, tables, Change.Kind.COIN_RULE, CoinRule.class);
            sales.forEach(sold -> sold.sale().buyer().ifPresent(buyer -> postings.addAll(postings(sold, buyer, growth, coins))));
        }
        if (postings.isEmpty()) {
            return besides;
        }
        Moved moved = tables.members().post(c, terminal, postings);
        changed.addAll(moved.points().keySet());
        changed.addAll(standing.purchased(c, sales.stream().map(Sold::sale).toList(), moved.growth()));
        return MemberJoin.together(MemberJoin.together(besides, news.coins(c, moved.coins().keySet())), points(c, postings, changed));
    }

    /** The entry's own clock, put right by what it knew of headquarters'. */
    private static Instant moment(Judged entry, Sale sale) {
        return sale.at().plusMillis(entry.head().flatMap(EntryHead::offsetMillis).orElse(0L));
    }

    private static List<Posting> postings(Sold sold, MemberId buyer, Optional<GrowthRule> growth, Optional<CoinRule> coins) {
        List<Posting> postings = new ArrayList<>();
        Sale sale = sold.sale();
        if (sale.points() != 0) {
            postings.add(new Posting(buyer, sold.seq(), Account.CONSUMPTION, sale.points(), sale.rulesVersion(), sold.at()));
        }
        if (sale.pointsSpent() != 0) {
            postings.add(new Posting(buyer, sold.seq(), Account.SPENT, -sale.pointsSpent(), sale.rulesVersion(), sold.at()));
        }
        coins.ifPresent(known -> postings.add(new Posting(buyer, sold.seq(), Account.COIN, known.perSale(), known.version(), sold.at())));
        growth.filter(known -> sale.growth(known) != 0).ifPresent(known ->
                postings.add(new Posting(buyer, sold.seq(), Account.GROWTH, sale.growth(known), known.version(), sold.at())));
        return postings;
    }

    private Map<String, List<FeedStore.Row>> vouchers(Tx c, TerminalId terminal, StoreId store, List<Sold> sales) {
        List<Use> uses = new ArrayList<>();
        sales.forEach(sold -> sold.of(TenderKind.VOUCHER).forEach(tender -> uses.add(new Use(tender.reference().orElseThrow(),
                new Entry(terminal, sold.seq()), store, sold.at(), sold.sale().number().text(), tender.amount()))));
        if (uses.isEmpty()) {
            return Map.of();
        }
        tables.spending().use(c, uses);
        List<String> numbers = uses.stream().map(Use::voucher).distinct().sorted().toList();
        Map<String, List<FeedStore.Row>> besides = news.vouchers(c, tables.vouchers().used(c, numbers));
        for (List<Use> of : tables.spending().uses(c, numbers).values()) {
            besides = MemberJoin.together(besides, disputes.vouchers(c, of));
        }
        return besides;
    }

    /** Looks anew at what stands in dispute of those who have spent, and of those of whom something does already. */
    private Map<String, List<FeedStore.Row>> points(Tx c, List<Posting> postings, Set<MemberId> changed) {
        Map<MemberId, Set<MemberId>> groups = joined.groups(c, postings.stream().map(Posting::member).collect(Collectors.toSet()));
        Set<MemberId> spenders = postings.stream().filter(posting -> posting.account() == Account.SPENT).map(Posting::member).collect(Collectors.toSet());
        Map<MemberId, Map<Entry, Long>> disputed = tables.spending().disputed(c, all(groups.values()));
        groups.values().removeIf(one -> one.stream().noneMatch(member -> spenders.contains(member) || disputed.containsKey(member)));
        Map<String, List<FeedStore.Row>> besides = new HashMap<>();
        if (groups.isEmpty()) {
            return besides;
        }
        Map<MemberId, List<Move>> moves = tables.spending().moves(c, all(groups.values()));
        Map<MemberId, Long> openings = tables.spending().openings(c, all(groups.values()));
        for (Map.Entry<MemberId, Set<MemberId>> group : groups.entrySet()) {
            Set<MemberId> one = group.getValue();
            List<Move> theirs = one.stream().flatMap(member -> moves.getOrDefault(member, List.of()).stream()).toList();
            Map<Entry, Long> before = new TreeMap<>();
            one.forEach(member -> before.putAll(disputed.getOrDefault(member, Map.of())));
            Map<Entry, Long> now = Overspending.of(one.stream().mapToLong(member -> openings.getOrDefault(member, 0L)).sum(), theirs);
            if (!now.equals(before)) {
                tables.spending().dispute(c, one, group.getKey(), now);
                changed.addAll(one);
                besides = MemberJoin.together(besides, told(c, group.getKey(), before, now, stores(c, theirs)));
            }
        }
        return besides;
    }

    private Map<String, List<FeedStore.Row>> told(Tx c, MemberId member, Map<Entry, Long> before, Map<Entry, Long> now, List<StoreId> stores) {
        Map<Entry, Long> all = new TreeMap<>(now);
        before.keySet().forEach(entry -> all.putIfAbsent(entry, 0L));
        Map<String, List<FeedStore.Row>> besides = new HashMap<>();
        for (Map.Entry<Entry, Long> dispute : all.entrySet()) {
            besides = MemberJoin.together(besides, disputes.points(c, member, dispute.getKey(), dispute.getValue(), stores));
        }
        return besides;
    }

    /** The stores at which these moves spent points. */
    private List<StoreId> stores(Tx c, List<Move> moves) {
        return moves.stream().filter(Move::spends).map(move -> move.entry().terminal()).distinct()
                .flatMap(terminal -> tables.journal().storeOf(c, terminal).stream()).distinct().toList();
    }

    private static Set<MemberId> all(Collection<Set<MemberId>> groups) {
        return groups.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
