package guitai.terminal.store;

import guitai.domain.journal.Fact;
import guitai.domain.product.Products;
import guitai.domain.sale.Basket;
import guitai.domain.sale.ReceiptCode;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SalesBook;
import guitai.domain.staff.Actor;
import guitai.domain.staff.TerminalId;
import guitai.terminal.storage.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** The book of sales in SQLite. */
public final class SqliteSalesBook implements SalesBook {

    private final Database database;
    private final SqliteJournal journal;
    private final Products products;
    private final TerminalId terminal;

    public SqliteSalesBook(Database database, SqliteJournal journal, Products products, TerminalId terminal) {
        this.database = database;
        this.journal = journal;
        this.products = products;
        this.terminal = terminal;
    }

    @Override
    public Sale book(SaleId id, LocalDate businessDate, Actor actor, Function<ReceiptNumber, Sale> settle) {
        return database.inTransaction(session -> {
            SaleWriter writer = new SaleWriter(session);
            SaleWriter.Before before = writer.before(id, businessDate, terminal);
            if (before.booked()) {
                return byId(id).orElseThrow();
            }
            Sale sale = settle.apply(new ReceiptNumber(terminal, businessDate, before.lastCounter() + 1));
            if (!sale.id().equals(id) || !sale.addsUp()) {
                throw new IllegalStateException("the sale to book does not add up or is another one");
            }
            writer.write(sale, journal.append(session, new Fact.SaleCompleted(sale), actor, businessDate).seq());
            return sale;
        });
    }

    @Override
    public Optional<Sale> byId(SaleId id) {
        return database.read(session -> one(session, session
                .createSelectionQuery("from SaleRow where id = :id", SaleRow.class)
                .setParameter("id", Values.bytes(id.value())).getResultList()));
    }

    @Override
    public Optional<Sale> byNumber(ReceiptNumber number) {
        return database.read(session -> one(session, session.createSelectionQuery(
                        "from SaleRow where businessDate = :day and terminal = :terminal and counter = :counter", SaleRow.class)
                .setParameter("day", number.businessDate().toString()).setParameter("terminal", number.terminal().value())
                .setParameter("counter", number.counter()).getResultList()));
    }

    @Override
    public Optional<Sale> byCode(ReceiptCode code) {
        return database.read(session -> new SaleReader(session).read(session
                .createSelectionQuery("from SaleRow where businessDate = :day and counter = :counter", SaleRow.class)
                .setParameter("day", code.businessDate().toString()).setParameter("counter", code.counter()).getResultList()))
                .stream().filter(sale -> ReceiptCode.of(sale.number()).equals(Optional.of(code))).findFirst();
    }

    /** The first sale that this voucher paid for. */
    Optional<Sale> paidWith(long voucher) {
        return database.read(session -> one(session, session.createSelectionQuery("from SaleRow where seq in"
                + " (select key.sale from TenderRow where kind = 'VOUCHER' and reference = :number) order by seq", SaleRow.class)
                .setParameter("number", Long.toString(voucher)).getResultList()));
    }

    @Override
    public List<Sale> latest(int most) {
        return database.read(session -> new SaleReader(session).read(session
                .createSelectionQuery("from SaleRow order by seq desc", SaleRow.class).setMaxResults(most).getResultList()));
    }

    @Override
    public void keepDraft(Basket basket) {
        database.transact(session -> {
            session.createMutationQuery("delete from DraftRow").executeUpdate();
            if (!basket.isEmpty()) {
                session.insert(DraftRow.of(basket));
            }
        });
    }

    @Override
    public Optional<Basket> draft() {
        return database.read(session -> Optional.ofNullable(session.get(DraftRow.class, 1)))
                .map(row -> row.basket(products::bySku)).filter(basket -> !basket.isEmpty());
    }

    private static Optional<Sale> one(StatelessSession session, List<SaleRow> rows) {
        return new SaleReader(session).read(rows).stream().findFirst();
    }
}
