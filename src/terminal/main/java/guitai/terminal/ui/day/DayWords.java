package guitai.terminal.ui.day;

import guitai.domain.day.DayComparison;
import guitai.domain.day.DayTotals;
import guitai.domain.money.Money;
import guitai.terminal.shift.DayView;
import guitai.terminal.text.Words;
import java.util.Map;

/** A day's figures and differences in words. */
record DayWords(Words words) {

    private static final int SHORT_HASH = 4;

    String value(DayComparison.Field field, DayTotals totals) {
        return switch (field.of(totals)) {
            case Money money -> words.money(money);
            case Long number -> words.number(number);
            case Map<?, ?> byRate -> words.money(totals.taxTotal());
            case String hash -> hash.length() <= 2 * SHORT_HASH ? hash
                    : hash.substring(0, SHORT_HASH) + "\u2026" + hash.substring(hash.length() - SHORT_HASH);
            default -> words.of("day.differs");
        };
    }

    /** "same", or by how much the two sides differ. */
    String badge(DayComparison.Field field, DayTotals ours, DayTotals theirs) {
        if (field.same(ours, theirs)) {
            return words.of("day.same");
        }
        if (field.of(ours).equals(field.of(theirs))) {
            return words.of("day.differs");
        }
        if (field.of(ours) instanceof Long mine && field.of(theirs) instanceof Long other) {
            return words.of("day.differs.by", words.number(Math.abs(mine - other)));
        }
        if (field.of(ours) instanceof Money mine && field.of(theirs) instanceof Money other) {
            Money difference = mine.minus(other);
            return words.of("day.differs.by", words.money(difference.isNegative() ? difference.negated() : difference));
        }
        return words.of("day.differs");
    }

    String what(DayView.Differing entry) {
        String known = "journal." + entry.type();
        return words.of("day.entry", entry.seq(), words.bundle().containsKey(known) ? words.of(known) : words.of("journal.other"));
    }

    String why(DayView.Differing entry) {
        String known = "day.differing." + entry.reason();
        return words.bundle().containsKey(known) ? words.of(known) : words.of("day.differing.other", entry.reason());
    }
}
