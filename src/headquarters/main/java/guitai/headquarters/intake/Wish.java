package guitai.headquarters.intake;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.RepairStore.Chosen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants done about a case.
 *
 * @param store   where the wish comes from; empty for headquarters
 * @param manager may choose what moves money
 */
record Wish(RepairChoice choice, CaseAuthor by, Optional<StoreId> store, boolean manager, Instant at, LocalDate day, Optional<String> note) {

    static Wish of(Chosen chosen, StoreId store) {
        return new Wish(chosen.choice(), new CaseAuthor(chosen.actor().employee().value(), Optional.of(chosen.terminal()), chosen.seq()),
                Optional.of(store), chosen.actor().role() == Role.MANAGER, chosen.at(), chosen.day(), Optional.empty());
    }

    Remedy remedy() {
        return choice.remedy();
    }

    boolean ofHeadquarters() {
        return store.isEmpty();
    }

    CaseStep became(CaseStep.Result result) {
        return new CaseStep(choice, by, at, result, note);
    }
}
