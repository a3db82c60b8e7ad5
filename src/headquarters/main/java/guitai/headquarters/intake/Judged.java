package guitai.headquarters.intake;

import guitai.domain.journal.Fact;
import guitai.domain.sale.Sale;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.headquarters.store.SaleStore.Booked;
import java.util.Map;
import java.util.Optional;

/**
 * An entry with what is to become of it.
 *
 * @param fact what to apply; empty where the outcome has a reason
 * @param told what a person needs to know of an entry that is set aside, by the names of {@link guitai.domain.cases.CaseFacts}
 */
record Judged(Outcome outcome, Optional<Fact> fact, Map<String, String> told) {

    Judged(Outcome outcome, Optional<Fact> fact) {
        this(outcome, fact, Map.of());
    }

    Judged setAside(String reason) {
        return new Judged(new Outcome(seq(), outcome.businessDate(), outcome.type(), reason), Optional.empty(), SaleFacts.of(sale()));
    }

    Judged setAside(String reason, Map<String, String> because) {
        Judged aside = setAside(reason);
        return new Judged(aside.outcome, aside.fact, SaleFacts.and(aside.told, because));
    }

    boolean refused() {
        return !outcome.reason().isEmpty();
    }

    long seq() {
        return outcome.seq();
    }

    Optional<Sale> sale() {
        return fact.filter(Fact.SaleCompleted.class::isInstance).map(Fact.SaleCompleted.class::cast).map(Fact.SaleCompleted::sale);
    }

    Optional<Booked> booked() {
        return sale().map(sale -> new Booked(seq(), outcome.businessDate(), sale));
    }
}
