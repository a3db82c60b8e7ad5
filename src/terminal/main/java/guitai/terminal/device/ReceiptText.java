package guitai.terminal.device;

import guitai.domain.money.Money;
import guitai.domain.sale.Adjustment;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.terminal.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A receipt as lines of a fixed number of columns, a Chinese character being two wide. */
public final class ReceiptText {

    /** 80 mm paper at 203 dpi: 48 half-width columns. */
    public static final int COLUMNS = 48;

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ReceiptText(Words words) {
        this.words = words;
    }

    public static List<String> lines(Slip slip, Words words) {
        ReceiptText text = new ReceiptText(words);
        text.head(slip);
        slip.sale().lines().forEach(text::line);
        text.rule();
        text.totals(slip.sale());
        text.tax(slip.sale());
        text.member(slip);
        text.foot(slip);
        return List.copyOf(text.lines);
    }

    private void head(Slip slip) {
        centre(words.name(slip.store().name()));
        if (slip.copy() > 0) {
            centre(words.of("receipt.copy", slip.copy()));
        }
        pair(words.of("receipt.number"), slip.sale().number().text());
        pair(words.of("receipt.time"), words.time(slip.sale().at()));
        pair(words.of("receipt.clerk"), words.name(slip.clerk()) + " " + slip.sale().clerk());
        rule();
    }

    private void line(SaleLine line) {
        wrap(words.name(line.name()));
        line.serial().ifPresent(serial -> wrap("  SN " + serial));
        pair("  " + line.quantity() + " x " + words.money(line.listPrice()), words.money(line.listAmount()));
        line.adjustments().stream().filter(a -> a.kind() != Adjustment.Kind.CASH_ROUNDING)
                .forEach(a -> pair("  " + words.of("receipt.off." + a.kind()), words.money(a.off().negated())));
    }

    private void totals(Sale sale) {
        Money rounding = sale.off(Adjustment.Kind.CASH_ROUNDING);
        if (rounding.isPositive()) {
            pair(words.of("receipt.off.CASH_ROUNDING"), words.money(rounding.negated()));
        }
        pair(words.of("receipt.due"), words.money(sale.total()));
        for (Tender tender : sale.tenders()) {
            pair(words.of("tender." + tender.kind()), words.money(tender.amount()));
            tender.reference().ifPresent(reference -> wrap("  " + words.of("receipt.reference", reference)));
        }
        sale.cashGiven().ifPresent(given -> {
            pair(words.of("receipt.given"), words.money(given));
            pair(words.of("receipt.change"), words.money(sale.change()));
        });
    }

    private void tax(Sale sale) {
        rule();
        sale.taxByRate().forEach((rate, split) -> pair(
                words.of("receipt.tax", BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString()),
                words.money(split.tax())));
    }

    private void member(Slip slip) {
        slip.buyer().ifPresent(buyer -> {
            rule();
            pair(words.of("receipt.member", buyer.cardTail()), words.name(buyer.tier()));
            pair(words.of("receipt.points.earned"), Long.toString(slip.sale().points()));
            pair(words.of("receipt.points.balance"), Long.toString(buyer.points().consumption()));
        });
    }

    private void foot(Slip slip) {
        rule();
        wrap(words.of("receipt.tax.id", slip.store().taxId()));
        wrap(words.of("receipt.phone", slip.store().phone()));
        centre(words.of("receipt.thanks"));
    }

    private void rule() {
        lines.add("-".repeat(COLUMNS));
    }

    private void centre(String text) {
        lines.add(" ".repeat(Math.max(0, (COLUMNS - width(text)) / 2)) + text);
    }

    private void pair(String left, String right) {
        int gap = COLUMNS - width(left) - width(right);
        if (gap < 1) {
            wrap(left);
            lines.add(" ".repeat(Math.max(0, COLUMNS - width(right))) + right);
        } else {
            lines.add(left + " ".repeat(gap) + right);
        }
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int wide = width(character);
            if (used + wide > COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += wide;
        }
        lines.add(line.toString());
    }

    /** Columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(ReceiptText::width).sum();
    }

    private static int width(int character) {
        return character >= 0x1100 && !Character.isWhitespace(character) ? 2 : 1;
    }
}
