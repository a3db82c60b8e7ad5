package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.domain.sale.TenderKind;
import guitai.domain.voucher.MemberVouchers;
import guitai.domain.voucher.Voucher;
import guitai.protocol.Json;
import guitai.terminal.checkout.SpendBook;
import guitai.terminal.storage.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was spent here, from the book of sales; nothing about it is kept besides. */
public final class SqliteSpendBook implements SpendBook {

    /** Also of those that lead to this one. */
    private static final String VOUCHERS = "SELECT vouchers FROM member_voucher WHERE member = ?1"
            + " UNION ALL SELECT v.vouchers FROM member_voucher v JOIN member_link l ON l.member = v.member WHERE l.leads = ?1";
    private static final String ON_TRUST = "SELECT coalesce(sum(t.amount), 0) FROM sale_tender t JOIN sale s ON s.seq = t.sale"
            + " WHERE t.kind IN ('VOUCHER', 'POINTS') AND t.hold IS NULL AND t.kind = ? AND s.business_date = ?";

    private final Database database;
    private final SqliteSalesBook sales;

    SqliteSpendBook(Database database, SqliteSalesBook sales) {
        this.database = database;
        this.sales = sales;
    }

    @Override
    public List<Voucher> vouchersOf(MemberId member) {
        List<Voucher> told = database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(VOUCHERS)) {
                select.setBytes(1, Values.bytes(member.value()));
                List<Voucher> all = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        all.addAll(Json.MAPPER.readValue(row.getString(1), MemberVouchers.class).vouchers());
                    }
                }
                return all;
            }
        });
        return told.stream().filter(voucher -> usedHere(voucher.number()).isEmpty())
                .sorted(Comparator.comparing(Voucher::until).thenComparing(Voucher::number)).toList();
    }

    @Override
    public Optional<Sale> usedHere(long voucher) {
        return sales.paidWith(voucher);
    }

    @Override
    public Money pointsOnTrust(MemberId member, LocalDate day) {
        return sum(ON_TRUST + " AND s.buyer = ?", TenderKind.POINTS.name(), day.toString(), Values.bytes(member.value()));
    }

    @Override
    public Money vouchersOnTrust(LocalDate day) {
        return sum(ON_TRUST, TenderKind.VOUCHER.name(), day.toString());
    }

    private Money sum(String sql, Object... values) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Money.fen(row.getLong(1));
                }
            }
        });
    }
}
