package guitai.headquarters.console;

import guitai.domain.day.BusinessDay;
import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SalesView;
import guitai.headquarters.store.SalesView.Sum;
import guitai.headquarters.store.SealStore;
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
    private final SealStore seals = new SealStore();
    private final TerminalView terminals = new TerminalView();

    DaysRoom(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a terminal's day stands. */
    public enum State {
        /** Sold, and not closed since. */
        OPEN,
        /** Closed, but headquarters has not applied everything yet. */
        UNSEALED,
        SEALED,
        /** Sealed, and the two sides do not agree. */
        DIFFERS,
        UNUSED
    }

    public record Line(TerminalId terminal, Optional<Store> store, Sum sum, State state, Optional<SalesView.Closing> closing) {
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
            Map<TerminalId, SalesView.Closing> closings = sales.closings(c, day);
            List<TerminalId> open = seals.notClosed(c, day);
            Map<String, Store> stores = terminals.stores(c);
            List<Line> lines = terminals.all(c).stream().map(row -> new Line(row.terminal(), Optional.ofNullable(stores.get(row.terminal().store().value())),
                    sums.getOrDefault(row.terminal(), Sum.NONE), state(row.terminal(), open, closings), Optional.ofNullable(closings.get(row.terminal())))).toList();
            List<Line> missing = lines.stream().filter(line -> line.state() == State.OPEN || line.state() == State.UNSEALED).toList();
            return View.of("days", Map.of("day", day, "today", today, "lines", lines, "missing", missing, "sealed", count(lines, State.SEALED),
                    "differing", count(lines, State.DIFFERS), "unused", count(lines, State.UNUSED)));
        });
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    private static State state(TerminalId terminal, List<TerminalId> open, Map<TerminalId, SalesView.Closing> closings) {
        if (open.contains(terminal)) {
            return State.OPEN;
        }
        return Optional.ofNullable(closings.get(terminal)).map(closing -> closing.matched()
                .map(matched -> matched ? State.SEALED : State.DIFFERS).orElse(State.UNSEALED)).orElse(State.UNUSED);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
