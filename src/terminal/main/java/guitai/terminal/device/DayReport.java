package guitai.terminal.device;

import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.terminal.shift.DayView;

/** What a day report is written from: the day as both sides see it, where, and who had it printed. */
public record DayReport(DayView view, Store store, TerminalId terminal, LocalName printedBy) {

    public static DayReport of(DayView view, Store store, TerminalId terminal, LocalName printedBy) {
        return new DayReport(view, store, terminal, printedBy);
    }

    /** {@code day-S01-02-2026-11-22}, and the seal's version where there is one. */
    String fileName() {
        return "day-" + terminal + "-" + view.businessDate() + view.seal().map(seal -> "-v" + seal.said().version()).orElse("");
    }
}
