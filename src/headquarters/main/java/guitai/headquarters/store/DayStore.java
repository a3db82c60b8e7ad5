package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.one;

import guitai.domain.day.DayTotals;
import guitai.domain.journal.Hash;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.TerminalId;
import guitai.protocol.DayAnswer.HeldEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trading day's sums over what was applied. Set-aside entries are in none of them, so they show as a difference.
 * Sales of entries behind the applied progress are left out: their members' part is still to come.
 */
public final class DayStore {

    /** The entries that are summed up: of one terminal, on one day, from the day's first to its last. */
    private record Range(TerminalId terminal, LocalDate day, long first, long last) {
        private Object[] parameters() {
            return new Object[] {terminal.value(), day, first, last};
        }
    }

    private record Sums(long sales, Money gross, Money off, long points) {
    }

    /** Each table is asked by itself: lines stand only where their sale does, and a join is a guess on tables that were not counted lately. */
    private static final String RANGE = " where terminal_id = ? and business_date = ? and seq between ? and ?";

    /** @param through never beyond what is applied */
    public DayTotals totals(Tx c, TerminalId terminal, LocalDate day, long through) {
        Range range = one(c, row -> new Range(terminal, day, row.getLong(1), row.getLong(2)),
                "select coalesce(min(seq), 0), coalesce(max(seq), 0) from entry_outcome" + RANGE + " and reason = ''",
                new Range(terminal, day, 1, through).parameters());
        Sums sums = one(c, row -> new Sums(row.getLong(1), Money.fen(row.getLong(2)), Money.fen(row.getLong(3)), row.getLong(4)),
                "select count(*), coalesce(sum(gross_fen), 0), coalesce(sum(off_fen), 0), coalesce(sum(points), 0) from sale" + RANGE,
                range.parameters());
        return new DayTotals(day, range.first(), range.last(), hash(c, terminal, range.last()), types(c, range), sums.sales(),
                sums.gross(), tenders(c, range), tax(c, range), sums.off(), sums.points());
    }

    private static String hash(Tx c, TerminalId terminal, long seq) {
        return list(c, row -> Sql.hash(row, "hash"), "select hash from journal_entry where terminal_id = ? and seq = ?",
                terminal.value(), seq).stream().map(Hash::hex).findFirst().orElse("");
    }

    private static Map<String, Long> types(Tx c, Range range) {
        Map<String, Long> types = new TreeMap<>();
        list(c, row -> types.put(row.getString(1), row.getLong(2)),
                "select type, count(*) from entry_outcome" + RANGE + " and reason = '' group by type", range.parameters());
        return types;
    }

    private static Map<TenderKind, Money> tenders(Tx c, Range range) {
        Map<TenderKind, Money> tenders = new TreeMap<>();
        list(c, row -> tenders.put(TenderKind.valueOf(row.getString(1)), Money.fen(row.getLong(2))),
                "select kind, sum(amount_fen) from sale_tender" + RANGE + " group by kind",
                range.parameters());
        return tenders;
    }

    private static Map<TaxRate, Money> tax(Tx c, Range range) {
        Map<TaxRate, Money> tax = new TreeMap<>();
        list(c, row -> tax.put(new TaxRate(row.getInt(1)), Money.fen(row.getLong(2))),
                "select tax_rate, sum(tax_fen) from sale_line" + RANGE + " group by tax_rate",
                range.parameters());
        return tax;
    }

    /**
     * The day's entries that were applied or set aside, in order. Two questions and no join: on tables that the server has not
     * counted yet it would go through the one for each row of the other, half a minute for a day of ten thousand entries.
     */
    public List<HeldEntry> entries(Tx c, TerminalId terminal, LocalDate day, long through) {
        Map<Long, Hash> hashes = new HashMap<>();
        list(c, row -> hashes.put(row.getLong(1), Sql.hash(row, "hash")), "select seq, hash from journal_entry where terminal_id = ?"
                        + " and seq between (select min(seq) from entry_outcome where terminal_id = ? and business_date = ?) and ?",
                terminal.value(), terminal.value(), day, through);
        return list(c, row -> new HeldEntry(row.getLong(1), row.getString(2), hashes.get(row.getLong(1)), row.getString(3)),
                "select seq, type, reason from entry_outcome where terminal_id = ? and business_date = ? and seq <= ? order by seq",
                terminal.value(), day, through);
    }
}
