package guitai.domain.sale;

import guitai.domain.staff.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The store's book of sales, and the basket in progress that survives a power cut. */
public interface SalesBook {

    /**
     * Books a sale in one durable transaction: its gapless receipt number, lines, tenders, the journal entry and the end
     * of the draft. When it returns, the sale is on disk. A sale that is booked already is returned as it stands and
     * nothing changes (a double press).
     *
     * @param settle makes the sale once its number is known; called inside the transaction, at most once
     */
    Sale book(SaleId id, LocalDate businessDate, Actor actor, Function<ReceiptNumber, Sale> settle);

    Optional<Sale> byId(SaleId id);

    Optional<Sale> byNumber(ReceiptNumber number);

    /** The sale of this book whose receipt carries the code. */
    Optional<Sale> byCode(ReceiptCode code);

    /** Newest first. */
    List<Sale> latest(int most);

    /** Keeps the basket in progress; an empty basket removes it. Durable when it returns. */
    void keepDraft(Basket basket);

    /** The basket that was in progress when the terminal last ran; products that are gone are left out. */
    Optional<Basket> draft();
}
