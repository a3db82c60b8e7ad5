package guitai.domain.day;

import guitai.domain.sale.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The two sides' totals next to each other, field by field.
 *
 * @param theirs headquarters' totals over the same entries; empty while it has not answered
 */
public record DayComparison(DayTotals ours, Optional<DayTotals> theirs) {

    /** The fields that are compared, in the order in which they are shown. */
    public enum Field {
        ENTRIES(DayTotals::entryCount, DayTotals::entries), SALES(DayTotals::sales), GROSS(DayTotals::gross),
        CASH(totals -> totals.tender(TenderKind.CASH)), ELECTRONIC(DayTotals::electronic, DayTotals::byElectronicTender), TAX(DayTotals::tax),
        OFF(DayTotals::off), POINTS(DayTotals::pointsEarned), FINGERPRINT(DayTotals::headHash);

        private final Function<DayTotals, Object> value;
        private final Function<DayTotals, Object> compared;

        Field(Function<DayTotals, Object> value) {
            this(value, value);
        }

        /** @param compared what must be equal, where that is more than what is shown: a sum may hide two differences */
        Field(Function<DayTotals, Object> value, Function<DayTotals, Object> compared) {
            this.value = value;
            this.compared = compared;
        }

        public boolean same(DayTotals one, DayTotals other) {
            return compared.apply(one).equals(compared.apply(other));
        }

        public Object of(DayTotals totals) {
            return value.apply(totals);
        }
    }

    /** True only when both sides answered and every field is equal, the counts by type and tender included. */
    public boolean matched() {
        return theirs.filter(ours::equals).isPresent();
    }

    public List<Field> differences() {
        List<Field> different = new ArrayList<>();
        theirs.ifPresent(other -> {
            for (Field field : Field.values()) {
                if (!field.same(ours, other)) {
                    different.add(field);
                }
            }
        });
        return different;
    }
}
