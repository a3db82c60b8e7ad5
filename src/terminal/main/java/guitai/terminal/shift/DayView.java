package guitai.terminal.shift;

import guitai.domain.day.DayComparison;
import guitai.domain.day.DaySeal;
import guitai.terminal.uplink.SyncStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A trading day as both sides see it.
 *
 * @param differing entries that one side has and the other has not, or that headquarters could not apply
 * @param closed    the day was closed by a manager
 * @param seal      headquarters' signed word on the day as it was closed last
 * @param refusal   why a seal that came is not believed
 * @param days      this day, every day that is not sealed and the last ones that are; newest first
 */
public record DayView(LocalDate businessDate, DayComparison comparison, List<Differing> differing, boolean closed, Optional<Seal> seal,
                      Optional<Seals.Refusal> refusal, List<DayLine> days, SyncStatus sync) {

    public DayView {
        differing = List.copyOf(differing);
        days = List.copyOf(days);
    }

    /** A seal and the digits of its code. */
    public record Seal(DaySeal said, String digits) {
    }

    /**
     * One entry on which the two sides differ.
     *
     * @param reason {@code not-sent}, {@code waiting}, {@code hash}, {@code missing-here}, or a quarantine reason of headquarters
     */
    public record Differing(long seq, String type, String reason) {
    }

    /** Earlier days that nobody closed, the oldest first. */
    public List<LocalDate> openDays() {
        return days.reversed().stream().filter(day -> day.state() == DayLine.State.NOT_CLOSED && day.businessDate().isBefore(newest()))
                .map(DayLine::businessDate).toList();
    }

    private LocalDate newest() {
        return days.getFirst().businessDate();
    }

    /** How far this day has come. */
    public DayLine.State state() {
        return days.stream().filter(day -> day.businessDate().equals(businessDate)).map(DayLine::state).findFirst().orElse(DayLine.State.RUNNING);
    }
}
