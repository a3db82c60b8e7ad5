package guitai.terminal.ui.explain;

import guitai.domain.signed.SignedCode.Content;
import guitai.terminal.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the code of a day's seal says, in words: whose day, over which entries, and headquarters' figures. */
record SealRows(Words words) {

    Map<String, String> of(Content.Day day) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(words.of("explain.seal.terminal"), day.terminal().value());
        rows.put(words.of("explain.seal.day"), words.of("explain.seal.version", day.businessDate().toString(), day.version()));
        rows.put(words.of("explain.seal.agreed"), words.of(day.matched() ? "explain.seal.yes" : "explain.seal.no"));
        rows.put(words.of("explain.seal.entries"), words.of("explain.seal.range", words.number(day.firstSeq()), words.number(day.lastSeq())));
        rows.put(words.of("day.field.SALES"), words.number(day.sales()));
        rows.put(words.of("day.field.GROSS"), words.money(day.gross()));
        rows.put(words.of("day.field.CASH"), words.money(day.cash()));
        rows.put(words.of("day.field.ELECTRONIC"), words.money(day.gross().minus(day.cash())));
        rows.put(words.of("day.field.TAX"), words.money(day.tax()));
        rows.put(words.of("day.field.POINTS"), words.number(day.points()));
        rows.put(words.of("day.field.FINGERPRINT"), day.head());
        return rows;
    }
}
