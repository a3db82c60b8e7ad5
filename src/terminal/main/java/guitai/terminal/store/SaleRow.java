package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A sale without its lines and tenders. */
@Entity
@Table(name = "sale")
class SaleRow {

    @Id
    long seq;
    byte[] id;
    String terminal;
    @Column(name = "business_date")
    String businessDate;
    int counter;
    long at;
    String clerk;
    byte[] buyer;
    long total;
    long points;
    long spent;
    long growth;
    @Column(name = "cash_given")
    Long cashGiven;
    @Column(name = "cash_change")
    long change;
    @Column(name = "rules_version")
    int rulesVersion;

    static SaleRow of(Sale sale, long seq, long growth) {
        SaleRow row = new SaleRow();
        row.seq = seq;
        row.id = Values.bytes(sale.id().value());
        row.terminal = sale.number().terminal().value();
        row.businessDate = sale.number().businessDate().toString();
        row.counter = sale.number().counter();
        row.at = Values.nanos(sale.at());
        row.clerk = sale.clerk().value();
        row.buyer = sale.buyer().map(member -> Values.bytes(member.value())).orElse(null);
        row.total = sale.total().fen();
        row.points = sale.points();
        row.spent = sale.pointsSpent();
        row.growth = growth;
        row.cashGiven = sale.cashGiven().map(Money::fen).orElse(null);
        row.change = sale.change().fen();
        row.rulesVersion = sale.rulesVersion();
        return row;
    }

    Sale sale(List<SaleLine> lines, List<Tender> tenders) {
        ReceiptNumber number = new ReceiptNumber(new TerminalId(terminal), LocalDate.parse(businessDate), counter);
        return new Sale(new SaleId(Values.uuid(id)), number, Values.instant(at), new EmployeeId(clerk),
                Optional.ofNullable(buyer).map(Values::uuid).map(MemberId::new), lines, tenders,
                Optional.ofNullable(cashGiven).map(Money::fen), Money.fen(change), rulesVersion);
    }
}
