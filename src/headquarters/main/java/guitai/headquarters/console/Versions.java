package guitai.headquarters.console;

import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseKind;
import guitai.domain.journal.Fact;
import guitai.domain.sale.Sale;
import guitai.headquarters.terminals.TerminalOffice;
import guitai.protocol.EntryForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Both versions of a journal of which two are about, entry by entry: enough to tell them apart, and nothing of people. */
final class Versions {

    private static final int MOST = 50;

    private final TerminalOffice terminals;

    Versions(TerminalOffice terminals) {
        this.terminals = terminals;
    }

    /** An entry as one version has it. */
    public record Told(String type, Instant at, String receipt, String amount) {
    }

    /** @param ours empty where headquarters holds nothing at this place */
    public record Pair(long seq, Optional<Told> ours, Optional<Told> other) {
    }

    List<Pair> of(CaseKey key, Locale locale) {
        return key.kind() != CaseKind.FORK ? List.of() : terminals.versions(key.entry().orElseThrow().terminal(), MOST).stream()
                .map(version -> new Pair(version.seq(), version.ours().flatMap(frozen -> told(frozen, locale)), told(version.other(), locale))).toList();
    }

    private static Optional<Told> told(byte[] frozen, Locale locale) {
        try {
            EntryForm.Thawed thawed = EntryForm.thaw(frozen);
            Optional<Sale> sale = thawed.fact().filter(Fact.SaleCompleted.class::isInstance).map(fact -> ((Fact.SaleCompleted) fact).sale());
            return Optional.of(new Told(thawed.head().type(), thawed.head().at(), sale.map(sold -> sold.number().text()).orElse(""),
                    sale.map(sold -> Words.money(sold.total(), locale)).orElse("")));
        } catch (EntryForm.Unreadable | NullPointerException | ArithmeticException damaged) {
            return Optional.empty();
        }
    }
}
