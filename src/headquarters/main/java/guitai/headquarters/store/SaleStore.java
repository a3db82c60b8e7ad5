package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sales with their lines and tenders, owned by the terminal that made them. Storing one again changes nothing. */
public final class SaleStore {

    /** A sale and the journal entry that it came in. */
    public record Booked(long seq, LocalDate businessDate, Sale sale) {
    }

    private record Line(Booked in, SaleLine line) {
    }

    private record Paid(Booked in, int number, Tender tender) {
    }

    /** A day that a terminal closed, and the totals that it closed with, as JSON. */
    public record Closed(long seq, LocalDate businessDate, String totals) {
    }

    /** Entries among these whose sale is booked already by another entry. */
    public Set<Long> repeated(Tx c, TerminalId terminal, List<Booked> sales) {
        return new HashSet<>(Sql.list(c, row -> row.getLong(1), "select e.seq from unnest(?, ?) as e (seq, sale_id)"
                        + " join sale_taken s on s.terminal_id = ? and s.sale_id = e.sale_id and s.seq <> e.seq",
                column(c, "bigint", sales, Booked::seq), column(c, "uuid", sales, b -> b.sale().id().value()), terminal.value()));
    }

    public void insert(Tx c, TerminalId terminal, List<Booked> sales) {
        if (sales.isEmpty()) {
            return;
        }
        // A sale's lines and tenders are written in the same transaction: where the sale is new they are, and need no second look.
        update(c, "insert into sale_taken (terminal_id, sale_id, seq) select ?, sale_id, seq from unnest(?, ?) as e (sale_id, seq)"
                        + " on conflict do nothing", terminal.value(), column(c, "uuid", sales, b -> b.sale().id().value()),
                column(c, "bigint", sales, Booked::seq));
        Set<Long> fresh = insertSales(c, terminal, sales);
        List<Line> lines = new ArrayList<>();
        List<Paid> paid = new ArrayList<>();
        for (Booked booked : sales.stream().filter(sale -> fresh.contains(sale.seq())).toList()) {
            booked.sale().lines().forEach(line -> lines.add(new Line(booked, line)));
            int number = 0;
            for (Tender tender : booked.sale().tenders()) {
                paid.add(new Paid(booked, ++number, tender));
            }
        }
        insertLines(c, terminal, lines);
        insertTenders(c, terminal, paid);
    }

    public void insertClosed(Tx c, TerminalId terminal, List<Closed> days) {
        for (Closed day : days) {
            update(c, "insert into day_closed (terminal_id, seq, business_date, totals) values (?, ?, ?, ?) on conflict do nothing",
                    terminal.value(), day.seq(), day.businessDate(), day.totals());
        }
    }

    /** Takes out again what an earlier try stored of entries that are set aside now. */
    public void remove(Tx c, TerminalId terminal, Collection<Long> seqs) {
        for (String sql : List.of("delete from sale_taken t using sale s where s.terminal_id = ? and s.seq = any(?)"
                        + " and t.terminal_id = s.terminal_id and t.sale_id = s.sale_id and t.seq = s.seq",
                "delete from sale_tender where terminal_id = ? and seq = any(?)",
                "delete from sale_line where terminal_id = ? and seq = any(?)", "delete from sale where terminal_id = ? and seq = any(?)",
                "delete from day_closed where terminal_id = ? and seq = any(?)")) {
            update(c, sql, terminal.value(), column(c, "bigint", seqs, seq -> seq));
        }
    }

    /** Returns the entries whose sales were not there. */
    private static Set<Long> insertSales(Tx c, TerminalId terminal, List<Booked> s) {
        return new HashSet<>(Sql.list(c, row -> row.getLong(1), "insert into sale (terminal_id, seq, sale_id, receipt, business_date, at, clerk, buyer, gross_fen, off_fen,"
                        + " points, rules_version) select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning seq",
                terminal.value(), column(c, "bigint", s, Booked::seq), column(c, "uuid", s, b -> b.sale().id().value()),
                column(c, "text", s, b -> b.sale().number().text()), column(c, "date", s, Booked::businessDate),
                column(c, "timestamptz", s, b -> Sql.time(b.sale().at())), column(c, "text", s, b -> b.sale().clerk().value()),
                column(c, "uuid", s, b -> buyer(b.sale())), column(c, "bigint", s, b -> b.sale().total().fen()),
                column(c, "bigint", s, b -> b.sale().listTotal().minus(b.sale().total()).fen()),
                column(c, "bigint", s, b -> b.sale().points()), column(c, "integer", s, b -> b.sale().rulesVersion())));
    }

    private static void insertLines(Tx c, TerminalId terminal, List<Line> l) {
        update(c, "insert into sale_line (terminal_id, seq, line, sku, serial, quantity, list_price_fen, off_fen,"
                        + " amount_fen, tax_rate, tax_fen, points, business_date)"
                        + " select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                terminal.value(), column(c, "bigint", l, x -> x.in().seq()), column(c, "integer", l, x -> x.line().number()),
                column(c, "text", l, x -> x.line().sku().value()),
                column(c, "text", l, x -> x.line().serial().orElse(null)), column(c, "integer", l, x -> x.line().quantity()),
                column(c, "bigint", l, x -> x.line().listPrice().fen()), column(c, "bigint", l, x -> x.line().off().fen()),
                column(c, "bigint", l, x -> x.line().amount().fen()), column(c, "integer", l, x -> x.line().taxRate().basisPoints()),
                column(c, "bigint", l, x -> x.line().tax().tax().fen()), column(c, "bigint", l, x -> x.line().points()),
                column(c, "date", l, x -> x.in().businessDate()));
    }

    private static void insertTenders(Tx c, TerminalId terminal, List<Paid> p) {
        update(c, "insert into sale_tender (terminal_id, seq, tender, kind, amount_fen, reference, business_date)"
                        + " select ?, * from unnest(?, ?, ?, ?, ?, ?)",
                terminal.value(), column(c, "bigint", p, x -> x.in().seq()),
                column(c, "integer", p, Paid::number),
                column(c, "text", p, x -> x.tender().kind().name()),
                column(c, "bigint", p, x -> x.tender().amount().fen()), column(c, "text", p, x -> x.tender().reference().orElse(null)),
                column(c, "date", p, x -> x.in().businessDate()));
    }

    private static UUID buyer(Sale sale) {
        return sale.buyer().map(member -> member.value()).orElse(null);
    }
}
