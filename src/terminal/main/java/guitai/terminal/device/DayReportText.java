package guitai.terminal.device;

import guitai.domain.day.DayTotals;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.sale.TenderKind;
import guitai.terminal.shift.DayView;
import guitai.terminal.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A day report as lines: both columns, what differs, and headquarters' seal in words; its code is printed below. */
public final class DayReportText {

    private static final int SHORT_HASH = 8;

    private final Words words;
    private final DayTotals ours;
    private final Optional<DayTotals> theirs;
    private final PaperLines paper = new PaperLines();

    private DayReportText(DayReport report, Words words) {
        this.words = words;
        this.ours = report.view().comparison().ours();
        this.theirs = report.view().comparison().theirs();
    }

    public static List<String> lines(DayReport report, Words words) {
        DayReportText text = new DayReportText(report, words);
        text.head(report);
        text.totals();
        text.byKind();
        text.foot(report.view());
        return text.paper.all();
    }

    private void head(DayReport report) {
        DayView view = report.view();
        paper.centre(words.name(report.store().name()));
        paper.centre(words.of("day.report.title", view.businessDate().toString()));
        paper.pair(words.of("day.report.terminal"), report.terminal().value());
        paper.pair(words.of("day.report.entries"), words.number(ours.firstSeq()) + " \u2013 " + words.number(ours.lastSeq()));
        paper.pair(words.of("day.report.by"), words.name(report.printedBy()));
        paper.rule();
        paper.three("", words.of("day.column.ours"), words.of("day.column.theirs"));
    }

    private void totals() {
        count("ENTRIES", DayTotals::entryCount);
        count("SALES", DayTotals::sales);
        money(words.of("day.field.GROSS"), DayTotals::gross);
        money(words.of("day.field.OFF"), DayTotals::off);
        count("POINTS", DayTotals::pointsEarned);
        row(words.of("day.field.FINGERPRINT"), totals -> totals.headHash().substring(0, Math.min(SHORT_HASH, totals.headHash().length())));
        paper.rule();
    }

    /** Every tender and every tax rate that either side has. */
    private void byKind() {
        Set<TenderKind> tenders = new TreeSet<>(ours.tenders().keySet());
        Set<TaxRate> rates = new TreeSet<>(ours.tax().keySet());
        theirs.ifPresent(other -> {
            tenders.addAll(other.tenders().keySet());
            rates.addAll(other.tax().keySet());
        });
        tenders.forEach(kind -> money(words.of("tender", kind), totals -> totals.tender(kind)));
        rates.forEach(rate -> money(words.of("day.report.tax", BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString()),
                totals -> totals.tax().getOrDefault(rate, Money.ZERO)));
        paper.rule();
    }

    private void foot(DayView view) {
        paper.wrap(words.of("day.report.state", words.of("day.state", view.state())));
        view.differing().forEach(entry -> paper.wrap(words.of("day.report.differing", words.number(entry.seq()), entry.type(), entry.reason())));
        view.seal().ifPresentOrElse(seal -> {
            paper.centre(words.of("day.seal.title"));
            paper.centre(words.of("day.seal.made", words.time(seal.said().sealedAt()), seal.said().version()));
            paper.wrap(words.of("day.seal.scan"));
        }, () -> paper.wrap(words.of("day.report.unsealed")));
    }

    private void count(String field, Function<DayTotals, Long> value) {
        row(words.of("day.field." + field), totals -> words.number(value.apply(totals)));
    }

    private void money(String name, Function<DayTotals, Money> value) {
        row(name, totals -> words.money(value.apply(totals)));
    }

    private void row(String name, Function<DayTotals, String> value) {
        paper.three(name, value.apply(ours), theirs.map(value).orElse("\u2013"));
    }
}
