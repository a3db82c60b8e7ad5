package guitai.domain.day;

import guitai.domain.sale.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        ENTRIES(DayTotals::entryCount), SALES(DayTotals::sales), GROSS(DayTotals::gross),
        CASH(totals -> totals.tender(TenderKind.CASH)), ELECTRONIC(DayTotals::electronic), TAX(DayTotals::tax),
        OFF(DayTotals::off), POINTS(DayTotals::pointsEarned), FINGERPRINT(DayTotals::headHash);

        private final Function<DayTotals, Object> value;

        Field(Function<DayTotals, Object> value) {
            this.value = value;
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
                if (!Objects.equals(field.of(ours), field.of(other))) {
                    different.add(field);
                }
            }
        });
        return different;
    }
}
