package guitai.terminal.store;

import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Puts sales together with their lines and tenders, two questions for any number of them. */
final class SaleReader {

    private static final int PAGE = 500;

    private final StatelessSession session;

    SaleReader(StatelessSession session) {
        this.session = session;
    }

    List<Sale> read(List<SaleRow> rows) {
        List<Sale> sales = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += PAGE) {
            page(rows.subList(from, Math.min(rows.size(), from + PAGE)), sales);
        }
        return sales;
    }

    private void page(List<SaleRow> rows, List<Sale> sales) {
        List<Long> seqs = rows.stream().map(row -> row.seq).toList();
        Map<Long, List<SaleLine>> lines = new HashMap<>();
        Map<Long, List<Tender>> tenders = new HashMap<>();
        session.createSelectionQuery("from SaleLineRow where key.sale in :seqs order by key.sale, key.number", SaleLineRow.class)
                .setParameterList("seqs", seqs).getResultList()
                .forEach(row -> lines.computeIfAbsent(row.key.sale(), sale -> new ArrayList<>()).add(row.line()));
        session.createSelectionQuery("from TenderRow where key.sale in :seqs order by key.sale, key.number", TenderRow.class)
                .setParameterList("seqs", seqs).getResultList()
                .forEach(row -> tenders.computeIfAbsent(row.key.sale(), sale -> new ArrayList<>()).add(row.tender()));
        rows.forEach(row -> sales.add(row.sale(lines.getOrDefault(row.seq, List.of()), tenders.getOrDefault(row.seq, List.of()))));
    }
}
