package guitai.terminal.shift;

import guitai.domain.journal.Journal;
import guitai.terminal.shift.DayLine.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the list of days together: today, whatever is not sealed, and the last ones that are. */
final class DayList {

    private static final int RECENT_DAYS = 7;

    private final Journal journal;
    private final Seals seals;

    DayList(Journal journal, Seals seals) {
        this.journal = journal;
        this.seals = seals;
    }

    /** Newest first; today is always among them. */
    List<DayLine> upTo(LocalDate today) {
        Map<LocalDate, State> days = new TreeMap<>(Comparator.reverseOrder());
        days.put(today, State.RUNNING);
        seals.closings(today.minusDays(RECENT_DAYS)).forEach(closing -> days.put(closing.businessDate(), seals.state(closing)));
        journal.openDays(today).forEach(day -> days.put(day, State.NOT_CLOSED));
        if (days.get(today) != State.RUNNING && !Closings.closed(journal.lines(today, Long.MAX_VALUE))) {
            days.put(today, State.RUNNING);
        }
        return days.entrySet().stream().map(day -> new DayLine(day.getKey(), day.getValue())).toList();
    }
}
