package guitai.terminal.shift;

import guitai.domain.day.DaySeal;
import guitai.protocol.SealedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The closed days of this terminal and the seals that came for them. */
public interface SealBook {

    /**
     * A closed day.
     *
     * @param closedBy entry that closed it last
     * @param seal     the newest seal that was kept
     */
    record Closing(LocalDate businessDate, long closedBy, Optional<SealedDay> seal) {
    }

    /** Days closed since then, and every older one whose newest closing has no seal, or one that says that the sides differ; newest first. */
    List<Closing> closings(LocalDate since);

    Optional<Closing> closing(LocalDate day);

    void keep(DaySeal seal, SealedDay sealed);
}
