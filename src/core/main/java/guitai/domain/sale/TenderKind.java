package guitai.domain.sale;

/** The ways to pay. Only cash is rounded; every other kind is recorded with its reference. */
public enum TenderKind {
    CASH, BANK_CARD, WECHAT_PAY, ALIPAY, UNIONPAY_QR, E_CNY;

    public boolean electronic() {
        return this != CASH;
    }
}
