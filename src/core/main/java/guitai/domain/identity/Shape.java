package guitai.domain.identity;

import java.util.Set;

/**
 * One rule about what a text looks like, as headquarters writes it.
 *
 * @param id      name of the rule, for people: {@code wechat}, {@code maker-chengyu}
 * @param pattern whole text, in the small pattern language of {@link SafePattern}; for an in-store kind the layout of an EAN-13,
 *                such as {@code 21IIIIIVVVVVC} (I item, V value, C check digit)
 * @param check   what the digits must satisfy besides
 * @param owner   brand of a maker's serials, or empty
 */
public record Shape(String id, Kind kind, String pattern, Check check, String owner) {

    /** What a text of this shape is. */
    public enum Kind {
        WECHAT_PAY, ALIPAY, UNIONPAY, E_CNY, BAIDU_WALLET, PAYMENT_ADDRESS, BANK_CARD, RESIDENT_ID,
        MEMBER_CARD, VOUCHER, LEAFLET, BADGE, RECEIPT, OWN_DOMAIN, MAKER_SERIAL, IN_STORE_PRICE, IN_STORE_WEIGHT;

        private static final Set<Kind> OWN = Set.of(MEMBER_CARD, VOUCHER, LEAFLET, BADGE, RECEIPT);

        /** What must be refused without a trace: such rules can be added, never taken away. */
        public boolean guarded() {
            return compareTo(RESIDENT_ID) <= 0;
        }

        /** A number issued by this house. */
        public boolean own() {
            return OWN.contains(this);
        }

        public boolean inStore() {
            return this == IN_STORE_PRICE || this == IN_STORE_WEIGHT;
        }
    }

    /** Arithmetic on top of the pattern. */
    public enum Check { NONE, LUHN, GTIN }

    static Shape of(String id, Kind kind, String pattern) {
        return new Shape(id, kind, pattern, Check.NONE, "");
    }
}
