package guitai.headquarters.intake;

import guitai.domain.interaction.InteractionRule;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.promise.CallBack;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever has bought a unit is called some days later by the store that sold it, unless the member wants no calls. */
final class CallBacks implements Booking {

    private final Tables tables;

    CallBacks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Map<String, List<FeedStore.Row>> book(Tx c, TerminalId terminal, StoreId store, List<Judged> entries, Set<MemberId> changed) {
        List<FeedStore.Row> rows = new ArrayList<>(promised(c, store, entries.stream().flatMap(entry -> entry.sale().stream()).toList()));
        for (Judged entry : entries) {
            entry.fact().filter(Fact.CallBackDone.class::isInstance).map(Fact.CallBackDone.class::cast).filter(done -> done.callBack() != null && done.outcome() != null)
                    .ifPresent(done -> tables.calls().open(c, store, done.callBack())
                            .ifPresent(call -> rows.addAll(done(c, store, call, done.outcome(), entry.outcome().businessDate()))));
        }
        Map<String, FeedStore.Row> newest = new HashMap<>();
        rows.forEach(row -> newest.put(row.key(), row));
        return newest.isEmpty() ? Map.of() : new HashMap<>(Map.of(FeedStore.storeScope(store.value()), List.copyOf(newest.values())));
    }

    private List<FeedStore.Row> promised(Tx c, StoreId store, List<Sale> sales) {
        List<Sale> units = sales.stream().filter(sale -> sale.buyer().isPresent() && sale.lines().stream().anyMatch(line -> line.serial().isPresent())).toList();
        int days = units.isEmpty() ? 0 : Interactions.rule(c, tables).map(InteractionRule::callBackDays).orElse(0);
        if (days == 0) {
            return List.of();
        }
        Set<MemberId> buyers = units.stream().map(sale -> sale.buyer().orElseThrow()).collect(Collectors.toSet());
        Set<MemberId> unwanted = tables.calls().unwanted(c, buyers);
        List<CallBack> calls = units.stream().filter(sale -> !unwanted.contains(sale.buyer().orElseThrow()))
                .map(sale -> call(sale, days)).toList();
        tables.calls().promise(c, store, calls);
        return calls.stream().map(CallBacks::row).toList();
    }

    private static CallBack call(Sale sale, int days) {
        SaleLine unit = sale.lines().stream().filter(line -> line.serial().isPresent()).findFirst().orElseThrow();
        return new CallBack(sale.id().toString(), sale.buyer().orElseThrow(), sale.number(), unit.name().zh(),
                sale.number().businessDate().plusDays(days), 0);
    }

    private List<FeedStore.Row> done(Tx c, StoreId store, CallBack call, CallOutcome outcome, LocalDate day) {
        if (outcome == CallOutcome.NOT_REACHED && call.tries() + 1 < CallBack.MOST_TRIES) {
            CallBack again = new CallBack(call.id(), call.member(), call.receipt(), call.product(), day.plusDays(1), call.tries() + 1);
            tables.calls().again(c, store, again);
            return List.of(row(again));
        }
        List<CallBack> over = List.of(call);
        if (outcome == CallOutcome.NOT_WANTED) {
            tables.calls().wantsNone(c, call.member());
            over = tables.calls().open(c, store, call.member());
        }
        over.forEach(one -> tables.calls().close(c, store, one.id(), outcome));
        return over.stream().map(one -> FeedStore.Row.gone(Change.Kind.CALL_BACK, one.id())).toList();
    }

    private static FeedStore.Row row(CallBack call) {
        return new FeedStore.Row(Change.Kind.CALL_BACK, call.id(), Optional.of(Json.MAPPER.writeValueAsString(call)));
    }
}
