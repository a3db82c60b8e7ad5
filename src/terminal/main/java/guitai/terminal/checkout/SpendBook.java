package guitai.terminal.checkout;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.domain.voucher.Voucher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What this terminal knows of vouchers, and what was spent here without headquarters' word. */
public interface SpendBook {

    /** What the member has, as headquarters told it, less what was used here since; soonest expiry first. */
    List<Voucher> vouchersOf(MemberId member);

    /** The sale here that this voucher paid for. */
    Optional<Sale> usedHere(long voucher);

    /** Points that a member spent here on trust on a trading day. */
    Money pointsOnTrust(MemberId member, LocalDate day);

    /** Vouchers that were taken here on trust on a trading day. */
    Money vouchersOnTrust(LocalDate day);
}
