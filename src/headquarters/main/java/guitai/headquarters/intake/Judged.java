package guitai.headquarters.intake;

import guitai.domain.journal.Fact;
import guitai.domain.sale.Sale;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.headquarters.store.SaleStore.Booked;
import java.util.Optional;

/**
 * An entry with what is to become of it.
 *
 * @param fact what to apply; empty where the outcome has a reason
 */
record Judged(Outcome outcome, Optional<Fact> fact) {

    Judged setAside(String reason) {
        return new Judged(new Outcome(seq(), outcome.businessDate(), outcome.type(), reason), Optional.empty());
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
