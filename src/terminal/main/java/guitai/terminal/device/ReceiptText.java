package guitai.terminal.device;

import guitai.domain.money.Money;
import guitai.domain.sale.Adjustment;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.terminal.text.Words;
import java.math.BigDecimal;
import java.util.List;

/** A receipt as lines of a fixed number of columns, a Chinese character being two wide. */
public final class ReceiptText {

    /** 80 mm paper at 203 dpi: 48 half-width columns. */
    public static final int COLUMNS = 48;

    private final Words words;
    private final PaperLines paper = new PaperLines();

    private ReceiptText(Words words) {
        this.words = words;
    }

    public static List<String> lines(Slip slip, Words words) {
        ReceiptText text = new ReceiptText(words);
        text.head(slip);
        slip.sale().lines().forEach(text::line);
        text.paper.rule();
        text.totals(slip.sale());
        text.tax(slip.sale());
        text.member(slip);
        text.foot(slip);
        return text.paper.all();
    }

    private void head(Slip slip) {
        paper.centre(words.name(slip.store().name()));
        if (slip.copy() > 0) {
            paper.centre(words.of("receipt.copy", slip.copy()));
        }
        paper.pair(words.of("receipt.number"), slip.sale().number().text());
        paper.pair(words.of("receipt.time"), words.time(slip.sale().at()));
        paper.pair(words.of("receipt.clerk"), words.name(slip.clerk()) + " " + slip.sale().clerk());
        paper.rule();
    }

    private void line(SaleLine line) {
        paper.wrap(words.name(line.name()));
        line.serial().ifPresent(serial -> paper.wrap("  SN " + serial));
        paper.pair("  " + line.quantity() + " x " + words.money(line.listPrice()), words.money(line.listAmount()));
        line.adjustments().stream().filter(a -> a.kind() != Adjustment.Kind.CASH_ROUNDING)
                .forEach(a -> paper.pair("  " + words.of("receipt.off." + a.kind()), words.money(a.off().negated())));
    }

    private void totals(Sale sale) {
        Money rounding = sale.off(Adjustment.Kind.CASH_ROUNDING);
        if (rounding.isPositive()) {
            paper.pair(words.of("receipt.off.CASH_ROUNDING"), words.money(rounding.negated()));
        }
        paper.pair(words.of("receipt.due"), words.money(sale.total()));
        for (Tender tender : sale.tenders()) {
            paper.pair(words.of("tender." + tender.kind()), words.money(tender.amount()));
            tender.reference().ifPresent(reference -> paper.wrap("  " + words.of("receipt.reference", reference)));
        }
        sale.cashGiven().ifPresent(given -> {
            paper.pair(words.of("receipt.given"), words.money(given));
            paper.pair(words.of("receipt.change"), words.money(sale.change()));
        });
    }

    private void tax(Sale sale) {
        paper.rule();
        sale.taxByRate().forEach((rate, split) -> paper.pair(
                words.of("receipt.tax", BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString()),
                words.money(split.tax())));
    }

    private void member(Slip slip) {
        slip.buyer().ifPresent(buyer -> {
            paper.rule();
            paper.pair(words.of("receipt.member", buyer.cardTail()), words.name(buyer.tier()));
            if (slip.sale().pointsSpent() > 0) {
                paper.pair(words.of("receipt.points.spent"), Long.toString(slip.sale().pointsSpent()));
            }
            paper.pair(words.of("receipt.points.earned"), Long.toString(slip.sale().points()));
            paper.pair(words.of("receipt.points.balance"), Long.toString(buyer.points().consumption()));
        });
    }

    private void foot(Slip slip) {
        paper.rule();
        paper.wrap(words.of("receipt.tax.id", slip.store().taxId()));
        paper.wrap(words.of("receipt.phone", slip.store().phone()));
        paper.centre(words.of("receipt.thanks"));
    }

    /** Columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(ReceiptText::width).sum();
    }

    private static int width(int character) {
        return character >= 0x1100 && !Character.isWhitespace(character) ? 2 : 1;
    }
}
