package guitai.headquarters.console;

import guitai.domain.day.BusinessDay;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.AuditStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done at the console, the newest first. */
final class AuditRoom implements Room {

    private static final int MOST = 100;

    private final Audit audit;
    private final Clock clock;

    AuditRoom(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/audit", Optional.of(Rank.ADMINISTRATOR), this::show));
    }

    private View show(Visitor visitor) {
        String login = visitor.asked("login").matches(Operators.LOGIN) ? visitor.asked("login") : "";
        String act = Stream.of(Act.values()).map(Act::name).filter(visitor.asked("act")::equals).findFirst().orElse("");
        Optional<LocalDate> day = DaysRoom.day(visitor.asked("day"));
        Instant end = until(visitor.asked("until")).or(() -> day.map(told -> told.plusDays(1).atStartOfDay(BusinessDay.CHINA.zone()).toInstant()))
                .orElseGet(() -> clock.instant().plusSeconds(1));
        List<AuditStore.Row> rows = audit.before(end, login, act, MOST);
        return View.of("audit", Map.of("rows", rows, "acts", Act.values(), "login", login, "act", act, "day", day.map(LocalDate::toString).orElse(""),
                "older", rows.size() < MOST ? "" : rows.getLast().at().toString()));
    }

    private static Optional<Instant> until(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
