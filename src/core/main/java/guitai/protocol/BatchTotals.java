package guitai.protocol;

import guitai.domain.money.Money;
import java.util.Map;
import java.util.TreeMap;

/** What the sender says that a batch adds up to: entries by type, sales, their sum and the points they earned. */
public record BatchTotals(Map<String, Long> entries, long sales, Money gross, long points) {

    public BatchTotals {
        entries = new TreeMap<>(entries);
    }
}
