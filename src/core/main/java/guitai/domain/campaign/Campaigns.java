package guitai.domain.campaign;

import guitai.domain.voucher.VoucherTerms;
import java.util.Optional;

/** The campaigns that headquarters told. */
public interface Campaigns {

    Optional<Campaign> byCode(String code);

    /** On what terms the campaign's vouchers are taken; empty while headquarters has not said. */
    Optional<VoucherTerms> terms(String code);
}
