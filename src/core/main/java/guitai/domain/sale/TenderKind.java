package guitai.domain.sale;

import java.util.Arrays;
import java.util.List;

/**
 * The ways to pay. Only cash is rounded; money that comes another way is recorded with its reference. With vouchers and points no money
 * moves: the house gave them, and what they pay earns no points.
 */
public enum TenderKind {
    CASH, BANK_CARD, WECHAT_PAY, ALIPAY, UNIONPAY_QR, E_CNY, VOUCHER, POINTS;

    public boolean electronic() {
        return this != CASH;
    }

    /** True for what the house itself gave: no money moves. */
    public boolean house() {
        return this == VOUCHER || this == POINTS;
    }

    /** The ways in which money moves. */
    public static List<TenderKind> money() {
        return Arrays.stream(values()).filter(kind -> !kind.house()).toList();
    }
}
