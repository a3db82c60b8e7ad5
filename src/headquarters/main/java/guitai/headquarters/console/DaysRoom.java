package guitai.headquarters.console;

import guitai.domain.day.BusinessDay;
import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SalesView;
import guitai.headquarters.store.SalesView.Sum;
import guitai.headquarters.store.TerminalView;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which terminals have closed their trading day, and whose seal is missing. */
final class DaysRoom implements Room {

    private static final Duration FAR = Duration.ofDays(10);

    private final Database database;
    private final Clock clock;
    private final SalesView sales = new SalesView();
    private final TerminalView terminals = new TerminalView();

    DaysRoom(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a terminal's day stands. */
    public enum State {
        OPEN, CLOSED, UNUSED
    }

    public record Line(TerminalId terminal, Optional<Store> store, Sum sum, State state, Optional<Long> closedBy, long setAside) {
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/days", Optional.of(Rank.VIEWER), this::show));
    }

    private View show(Visitor visitor) {
        LocalDate today = BusinessDay.CHINA.of(clock.instant());
        LocalDate day = day(visitor.asked("day")).filter(asked -> !asked.isAfter(today)).orElse(today);
        return database.snapshot(c -> {
            Map<TerminalId, Sum> sums = sales.byTerminal(c, day, clock.instant().plus(FAR));
            Map<TerminalId, Long> closed = sales.closed(c, day);
            Map<String, Store> stores = terminals.stores(c);
            List<Line> lines = terminals.all(c).stream().map(row -> line(row, sums, closed, stores)).toList();
            return View.of("days", Map.of("day", day, "today", today, "lines", lines,
                    "missing", lines.stream().filter(line -> line.state() == State.OPEN).toList(),
                    "closed", lines.stream().filter(line -> line.state() == State.CLOSED).count(),
                    "unused", lines.stream().filter(line -> line.state() == State.UNUSED).count()));
        });
    }

    private static Line line(TerminalView.Row row, Map<TerminalId, Sum> sums, Map<TerminalId, Long> closed, Map<String, Store> stores) {
        Optional<Long> by = Optional.ofNullable(closed.get(row.terminal()));
        Sum sum = sums.getOrDefault(row.terminal(), Sum.NONE);
        State state = by.isPresent() ? State.CLOSED : sum.sales() > 0 ? State.OPEN : State.UNUSED;
        return new Line(row.terminal(), Optional.ofNullable(stores.get(row.terminal().store().value())), sum, state, by, row.setAside());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
