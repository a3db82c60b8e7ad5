package guitai.terminal.store;

import guitai.domain.rewards.GrowthRule;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/**
 * Writes a sale's rows. What it must ask first is one statement by hand: through the mapper's query language the two
 * questions and the end of the draft cost as much again as all the rows.
 */
final class SaleWriter {

    private final StatelessSession session;

    SaleWriter(StatelessSession session) {
        this.session = session;
    }

    /** What stands in the book already; {@code lastCounter} is 0 on a new day. */
    record Before(boolean booked, int lastCounter) {
    }

    Before before(SaleId id, LocalDate businessDate, TerminalId terminal) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT EXISTS (SELECT 1 FROM sale WHERE id = ?),
                        (SELECT max(counter) FROM sale WHERE business_date = ? AND terminal = ?)
                    """)) {
                select.setBytes(1, Values.bytes(id.value()));
                select.setString(2, businessDate.toString());
                select.setString(3, terminal.value());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Before(row.getBoolean(1), row.getInt(2));
                }
            }
        });
    }

    void write(Sale sale, long seq) {
        session.insert(SaleRow.of(sale, seq, growth(sale)));
        session.insertMultiple(sale.lines().stream().map(line -> SaleLineRow.of(line, seq)).toList());
        session.insertMultiple(IntStream.range(0, sale.tenders().size())
                .mapToObj(i -> TenderRow.of(sale.tenders().get(i), seq, i + 1)).toList());
        session.doWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM draft WHERE sale = ?")) {
                delete.setBytes(1, Values.bytes(sale.id().value()));
                delete.executeUpdate();
            }
        });
    }

    /** What the sale makes its buyer grow by the rule that headquarters has told. */
    private long growth(Sale sale) {
        return sale.buyer().isEmpty() ? 0 : session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM shop_document WHERE kind = 'GROWTH'");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? sale.growth(Json.MAPPER.readValue(row.getString(1), GrowthRule.class)) : 0L;
            }
        });
    }
}
