package guitai.headquarters.console;

import guitai.domain.shop.Store;
import guitai.headquarters.contact.Contacts;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.TerminalView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores and their terminals: who was heard when, what waits, whose clock is off. */
final class TerminalsRoom implements Room {

    private static final Duration QUIET = Duration.ofMinutes(15);
    private static final long CLOCK_OFF_MILLIS = 120_000;

    private final Database database;
    private final Contacts contacts;
    private final Clock clock;
    private final TerminalView view = new TerminalView();

    TerminalsRoom(Database database, Contacts contacts, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** How a terminal stands, as the page says it. */
    public enum State {
        WELL, QUIET, NEVER
    }

    public record Line(TerminalView.Row row, State state, boolean clockOff) {
    }

    /** @param store empty for terminals of a store that nobody named */
    public record Group(String id, Optional<Store> store, List<Line> lines) {
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/terminals", Optional.of(Rank.VIEWER), _ -> show()));
    }

    private View show() {
        contacts.write();
        Instant now = clock.instant();
        return database.snapshot(c -> {
            Map<String, Store> stores = view.stores(c);
            Map<String, List<Line>> byStore = new java.util.TreeMap<>();
            stores.keySet().forEach(store -> byStore.put(store, new ArrayList<>()));
            view.all(c).forEach(row -> byStore.computeIfAbsent(row.terminal().store().value(), _ -> new ArrayList<>()).add(line(row, now)));
            List<Group> groups = byStore.entrySet().stream()
                    .map(group -> new Group(group.getKey(), Optional.ofNullable(stores.get(group.getKey())), group.getValue())).toList();
            List<Line> all = groups.stream().flatMap(group -> group.lines().stream()).toList();
            return View.of("terminals", Map.of("groups", groups, "terminals", all.size(), "well", all.stream().filter(line -> line.state() == State.WELL).count(),
                    "waiting", all.stream().mapToLong(line -> line.row().waiting().orElse(0L) + line.row().behind()).sum(),
                    "clocksOff", all.stream().filter(Line::clockOff).count()));
        });
    }

    private static Line line(TerminalView.Row row, Instant now) {
        State state = row.heard().map(heard -> heard.isAfter(now.minus(QUIET)) ? State.WELL : State.QUIET).orElse(State.NEVER);
        return new Line(row, state, row.clockAhead().filter(ahead -> Math.abs(ahead) > CLOCK_OFF_MILLIS).isPresent());
    }
}
