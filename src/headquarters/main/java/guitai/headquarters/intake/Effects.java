package guitai.headquarters.intake;

import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.OutcomeStore.Claim;
import guitai.headquarters.store.SaleStore.Closed;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What applied entries do to the tables, in two parts that are two transactions ("split apply"): rows owned by the terminal,
 * then rows owned by members together with the progress. Each part may be run again after a crash without doing more.
 */
final class Effects {

    private final Tables tables;
    private final MemberNews news;
    private final RefusedCases refused;
    private final Joinings joinings;
    private final List<Booking> bookings;

    Effects(Tables tables, MemberNews news, RefusedCases refused, Joinings joinings, List<Booking> bookings) {
        this.tables = tables;
        this.news = news;
        this.refused = refused;
        this.joinings = joinings;
        this.bookings = bookings;
    }

    /**
     * Sales, lines, tenders and closed days; nothing of entries that are set aside, whatever an earlier try made of them.
     *
     * @return false when somebody else has applied these entries meanwhile; nothing was done then
     */
    boolean terminalPart(Tx c, Claim claim, List<Judged> entries) {
        if (!tables.outcomes().begin(c, claim)) {
            return false;
        }
        onTerminal(c, claim.terminal(), entries);
        return true;
    }

    private void onTerminal(Tx c, TerminalId terminal, List<Judged> entries) {
        List<Long> refused = entries.stream().filter(Judged::refused).map(Judged::seq).toList();
        if (!refused.isEmpty()) {
            tables.sales().remove(c, terminal, refused);
        }
        tables.sales().insert(c, terminal, entries.stream().flatMap(entry -> entry.booked().stream()).toList());
        List<Closed> closed = new ArrayList<>();
        for (Judged entry : entries) {
            if (entry.fact().orElse(null) instanceof Fact.DayClosed day) {
                closed.add(new Closed(entry.seq(), entry.outcome().businessDate(), Json.MAPPER.writeValueAsString(day.totals())));
            }
        }
        tables.sales().insertClosed(c, terminal, closed);
    }

    /**
     * Ledger, balances, feed, outcomes and the progress, all visible at once: a reader that sees the progress sees the balances.
     *
     * @return false when somebody else has applied these entries, or begun to, meanwhile; nothing was done then
     */
    boolean memberPart(Tx c, Claim claim, List<Judged> entries) {
        if (!tables.outcomes().lock(c, claim)) {
            return false;
        }
        TerminalId terminal = claim.terminal();
        onMembers(c, terminal, entries, refused.open(c, terminal, entries));
        entries.forEach(entry -> entry.chosen(terminal).ifPresent(chosen -> tables.repairs().insert(c, chosen)));
        tables.outcomes().record(c, terminal, entries.stream().map(Judged::outcome).toList());
        return true;
    }

    /** Everything that one entry does, at once: for an entry that was set aside and is applied after all. */
    void late(Tx c, TerminalId terminal, Judged entry, Map<String, List<FeedStore.Row>> besides) {
        onTerminal(c, terminal, List.of(entry));
        onMembers(c, terminal, List.of(entry), besides);
        entry.chosen(terminal).ifPresent(chosen -> tables.repairs().insert(c, chosen));
    }

    private void onMembers(Tx c, TerminalId terminal, List<Judged> entries, Map<String, List<FeedStore.Row>> besides) {
        StoreId store = tables.journal().storeOf(c, terminal).orElseThrow();
        Map<String, List<FeedStore.Row>> told = MemberJoin.together(joinings.welcome(c, store, entries),
                MemberJoin.together(news.consents(c, joinings.changes(c, store, entries)), besides));
        String scope = FeedStore.membersScope(store.value());
        Set<MemberId> attached = new HashSet<>();
        visits(entries, entry -> entry.joined().map(Fact.MemberJoined::member).or(() -> entry.sale().flatMap(Sale::buyer)))
                .forEach((day, members) -> attached.addAll(tables.members().attach(c, scope, members, day)));
        visits(entries, entry -> entry.fact().filter(Fact.ProfileOpened.class::isInstance).map(fact -> ((Fact.ProfileOpened) fact).member()))
                .forEach((day, members) -> tables.members().seen(c, scope, members, day));
        Set<MemberId> changed = new HashSet<>(tables.members().bought(c, entries.stream().flatMap(entry -> entry.sale().flatMap(Sale::buyer).stream()).toList()));
        for (Booking booking : bookings) {
            told = MemberJoin.together(told, booking.book(c, terminal, store, entries, changed));
        }
        news.tell(c, changed, Map.of(scope, attached), told);
    }

    /** Who was here, by day: that is what keeps a member known at a store. */
    private static Map<LocalDate, Set<MemberId>> visits(List<Judged> entries, Function<Judged, Optional<MemberId>> whom) {
        Map<LocalDate, Set<MemberId>> byDay = new TreeMap<>();
        for (Judged entry : entries) {
            whom.apply(entry).ifPresent(who -> byDay.computeIfAbsent(entry.outcome().businessDate(), _ -> new HashSet<>()).add(who));
        }
        return byDay;
    }
}
