package guitai.headquarters.intake;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.headquarters.store.RepairStore.Chosen;
import guitai.headquarters.store.SaleStore.Booked;
import java.util.Map;
import java.util.Optional;

/**
 * An entry with what is to become of it.
 *
 * @param fact what to apply; empty where the outcome has a reason
 * @param head empty where not even that can be read
 * @param told what a person needs to know of an entry that is set aside, by the names of {@link guitai.domain.cases.CaseFacts}
 */
record Judged(Outcome outcome, Optional<Fact> fact, Optional<EntryHead> head, Map<String, String> told) {

    Judged setAside(String reason) {
        return setAside(reason, Map.of());
    }

    Judged setAside(String reason, Map<String, String> because) {
        Outcome aside = new Outcome(seq(), outcome.businessDate(), outcome.type(), reason);
        return new Judged(aside, Optional.empty(), head, SaleFacts.and(SaleFacts.of(sale()), because));
    }

    /** The same entry, as if this sale stood in it. */
    Judged with(Sale sale) {
        return new Judged(outcome, Optional.of(new Fact.SaleCompleted(sale)), head, told);
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

    Optional<Fact.MemberJoined> joined() {
        return fact.filter(Fact.MemberJoined.class::isInstance).map(Fact.MemberJoined.class::cast);
    }

    /** Whose answer about what the entry brings, where it changes one. */
    Optional<Fact.ConsentChanged> answered() {
        return fact.filter(Fact.ConsentChanged.class::isInstance).map(Fact.ConsentChanged.class::cast);
    }

    /** Whoever told something or spent what was earned, and must be known. */
    Optional<MemberId> about() {
        return fact.map(known -> switch (known) {
            case Fact.InteractionRecorded told -> told.member();
            case Fact.PrizeDrawn drawn -> drawn.member();
            case Fact.GiftTaken taken -> taken.member();
            default -> null;
        });
    }

    Optional<Fact.InteractionRecorded> interaction() {
        return fact.filter(Fact.InteractionRecorded.class::isInstance).map(Fact.InteractionRecorded.class::cast);
    }

    Optional<Booked> booked() {
        return sale().map(sale -> new Booked(seq(), outcome.businessDate(), sale));
    }

    /** What the entry chooses about a case. */
    Optional<Chosen> chosen(TerminalId terminal) {
        return fact.filter(Fact.RepairChosen.class::isInstance).flatMap(_ -> head).map(known -> new Chosen(terminal, seq(), known.actor(),
                known.at(), known.businessDate(), ((Fact.RepairChosen) fact.orElseThrow()).choice()));
    }
}
