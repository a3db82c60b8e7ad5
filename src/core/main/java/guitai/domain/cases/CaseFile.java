package guitai.domain.cases;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A case as everybody concerned sees it. Its title and its sentences are made from kind and facts, in the reader's language.
 *
 * @param stores     the stores concerned; each learns every change
 * @param promised   by when headquarters has promised to answer
 * @param restsUntil the trading day before which nobody wants to see it
 * @param facts      what the sentences name, by the names in {@link CaseFacts}; never a name or number of a person
 * @param remedies   what a store can choose now, the likeliest first
 * @param steps      what was chosen so far, in the order in which headquarters judged it
 */
public record CaseFile(CaseKey key, CaseState state, List<StoreId> stores, Instant opened, Optional<Instant> promised,
                       Optional<LocalDate> restsUntil, Map<String, String> facts, List<Remedy> remedies, List<CaseStep> steps) {

    public CaseFile {
        stores = List.copyOf(stores);
        facts = new TreeMap<>(facts);
        remedies = List.copyOf(remedies);
        steps = List.copyOf(steps);
    }

    /** A case that has just come up. */
    public static CaseFile opened(CaseKey key, List<StoreId> stores, Instant at, Map<String, String> facts, List<Remedy> remedies) {
        return new CaseFile(key, CaseState.AT_STORE, stores, at, Optional.empty(), Optional.empty(), facts, remedies, List.of());
    }

    public boolean closed() {
        return state == CaseState.CLOSED;
    }

    /** What came of the choice in this entry of this terminal; empty while headquarters has not judged it. */
    public Optional<CaseStep> step(TerminalId terminal, long seq) {
        return steps.stream().filter(step -> step.by().seq() == seq && step.by().terminal().equals(Optional.of(terminal))).findFirst();
    }

    /** The choice that closed the case. */
    public Optional<CaseStep> decision() {
        return closed() ? steps.reversed().stream().filter(step -> step.result() == CaseStep.Result.DONE).findFirst() : Optional.empty();
    }

    public CaseFile in(CaseState next, List<Remedy> remediesThen) {
        return new CaseFile(key, next, stores, opened, promised, restsUntil, facts, remediesThen, steps);
    }

    public CaseFile with(CaseStep step) {
        List<CaseStep> more = new ArrayList<>(steps);
        more.add(step);
        return new CaseFile(key, state, stores, opened, promised, restsUntil, facts, remedies, more);
    }

    public CaseFile promising(Instant answer) {
        return new CaseFile(key, state, stores, opened, Optional.of(answer), restsUntil, facts, remedies, steps);
    }

    public CaseFile resting(LocalDate until) {
        return new CaseFile(key, state, stores, opened, promised, Optional.of(until), facts, remedies, steps);
    }

    public CaseFile told(Map<String, String> news) {
        return new CaseFile(key, state, stores, opened, promised, restsUntil, news, remedies, steps);
    }
}
