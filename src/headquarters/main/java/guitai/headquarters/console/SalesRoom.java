package guitai.headquarters.console;

import guitai.domain.day.BusinessDay;
import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.contact.Contacts;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SalesView;
import guitai.headquarters.store.SalesView.Sum;
import guitai.headquarters.store.TerminalView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Today's sales as they come in, beside the same weekday last week, and what is not in the figures yet. */
final class SalesRoom implements Room {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SILENT = Duration.ofMinutes(15);

    private final Database database;
    private final Contacts contacts;
    private final Clock clock;
    private final SalesView sales = new SalesView();
    private final TerminalView terminals = new TerminalView();

    SalesRoom(Database database, Contacts contacts, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What a store sold today, and until the same time last week. */
    public record StoreLine(Store store, Sum today, Sum before) {

        /** Per cent more or less; nothing to compare with is nothing. */
        public Optional<Long> change() {
            return before.gross().isZero() ? Optional.empty()
                    : Optional.of(Math.round(100.0 * today.gross().minus(before.gross()).fen() / before.gross().fen()));
        }
    }

    /** @param silent terminals that were not heard for a quarter of an hour */
    public record Missing(long atTerminals, long behind, long setAside, long silent) {

        public boolean nothing() {
            return atTerminals + behind + setAside + silent == 0;
        }
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("", Optional.of(Rank.VIEWER), this::show));
    }

    private View show(Visitor visitor) {
        contacts.write();
        Instant now = clock.instant();
        LocalDate today = BusinessDay.CHINA.of(now);
        return database.snapshot(c -> {
            Map<String, Store> stores = terminals.stores(c);
            String store = stores.containsKey(visitor.asked("store")) ? visitor.asked("store") : "";
            List<StoreLine> lines = lines(stores, sales.byTerminal(c, today, now.plus(WEEK)), sales.byTerminal(c, today.minusDays(7), now.minus(WEEK)));
            List<StoreLine> counted = lines.stream().filter(line -> store.isEmpty() || line.store().id().value().equals(store)).toList();
            SalesChart chart = SalesChart.of(sales.byHour(c, today, BusinessDay.CHINA.zone(), store),
                    sales.byHour(c, today.minusDays(7), BusinessDay.CHINA.zone(), store), now.atZone(BusinessDay.CHINA.zone()).toLocalTime());
            return View.of("sales", Map.of("stores", stores.values(), "store", store, "lines", lines, "chart", chart, "day", today, "total", total(counted),
                    "missing", missing(terminals.all(c).stream().filter(row -> store.isEmpty() || row.terminal().store().value().equals(store)).toList(), now)));
        });
    }

    private static List<StoreLine> lines(Map<String, Store> stores, Map<TerminalId, Sum> today, Map<TerminalId, Sum> before) {
        List<StoreLine> lines = new ArrayList<>();
        stores.values().forEach(store -> lines.add(new StoreLine(store, of(store, today), of(store, before))));
        lines.sort(java.util.Comparator.comparing((StoreLine line) -> line.today().gross().fen()).reversed());
        return lines;
    }

    private static Sum of(Store store, Map<TerminalId, Sum> sums) {
        return sums.entrySet().stream().filter(sum -> sum.getKey().store().equals(store.id())).map(Map.Entry::getValue).reduce(Sum.NONE, Sum::plus);
    }

    private static StoreLine total(List<StoreLine> lines) {
        return new StoreLine(null, lines.stream().map(StoreLine::today).reduce(Sum.NONE, Sum::plus),
                lines.stream().map(StoreLine::before).reduce(Sum.NONE, Sum::plus));
    }

    private static Missing missing(List<TerminalView.Row> rows, Instant now) {
        return new Missing(rows.stream().mapToLong(row -> row.waiting().orElse(0L)).sum(), rows.stream().mapToLong(TerminalView.Row::behind).sum(),
                rows.stream().mapToLong(TerminalView.Row::setAside).sum(),
                rows.stream().filter(row -> row.heard().filter(heard -> heard.isAfter(now.minus(SILENT))).isEmpty()).count());
    }
}
