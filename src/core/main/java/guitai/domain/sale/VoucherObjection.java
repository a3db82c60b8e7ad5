package guitai.domain.sale;

import guitai.domain.money.Money;

/** Why a voucher is not taken for a basket. */
public sealed interface VoucherObjection {

    /** Headquarters has not said on what terms it is taken. */
    record TermsUnknown() implements VoucherObjection {
    }

    record OutOfDate() implements VoucherObjection {
    }

    record OtherStore() implements VoucherObjection {
    }

    record OtherTier() implements VoucherObjection {
    }

    /** Nothing in the basket is of the kind that it is good for. */
    record NothingFits() implements VoucherObjection {
    }

    record BelowMinimum(Money missing) implements VoucherObjection {
    }

    /** It, or one that is there already, is used alone. */
    record NotTogether() implements VoucherObjection {
    }
}
