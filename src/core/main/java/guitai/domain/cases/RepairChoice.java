package guitai.domain.cases;

import java.util.Optional;

/**
 * What somebody chose about a case.
 *
 * @param from what it is applied to, where the case has several such things: with MAP_PRODUCT the unknown product number
 * @param to   with MAP_PRODUCT the product number that takes its place, with JOIN the id of the member that stays
 */
public record RepairChoice(CaseKey about, Remedy remedy, Optional<String> from, Optional<String> to) {

    /** A choice that needs no further word. */
    public static RepairChoice plain(CaseKey about, Remedy remedy) {
        return new RepairChoice(about, remedy, Optional.empty(), Optional.empty());
    }
}
