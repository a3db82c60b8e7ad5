package guitai.terminal.shift;

import java.time.LocalDate;

/** A trading day in the list of days, and how far it has come. */
public record DayLine(LocalDate businessDate, State state) {

    /**
     * RUNNING: today, still selling. NOT_CLOSED: over, and nobody closed it. NOT_SENT: closed, waits for a line. WAITING: closed and with
     * headquarters, no seal yet. REFUSED: a seal came that is not believed. DIFFERS: sealed, the sides differ. SEALED: sealed and equal.
     */
    public enum State {
        RUNNING, NOT_CLOSED, NOT_SENT, WAITING, REFUSED, DIFFERS, SEALED;

        /** True while somebody should know of it. */
        public boolean open() {
            return this != RUNNING && this != SEALED;
        }
    }
}
