package guitai.domain.cases;

/** Names of the facts that cases tell. Values are numbers, ids and amounts in fen, so that each side says them in its own words. */
public final class CaseFacts {

    /** With REFUSED_ENTRY: the code of the {@link Refusal}. */
    public static final String REASON = "reason";
    /** With REFUSED_ENTRY: type of the entry. */
    public static final String TYPE = "type";
    /** Trading day of what happened. */
    public static final String DAY = "day";
    /** When it happened, as ISO 8601. */
    public static final String AT = "at";
    /** Receipt number of the sale. */
    public static final String RECEIPT = "receipt";
    /** What the customer paid, in fen. */
    public static final String AMOUNT = "amount";
    /** Points that wait. */
    public static final String POINTS = "points";
    /** The unknown product, its name as the receipt says it, and what headquarters proposes in its place. */
    public static final String SKU = "sku";
    public static final String PRODUCT = "product";
    public static final String PRODUCT_EN = "product.en";
    public static final String PROPOSED = "proposed";
    /** Ids of members; with SAME_MEMBER both, and what the two have in common: phone or card. */
    public static final String MEMBER = "member";
    public static final String OTHER = "other";
    public static final String COMMON = "common";

    /** With FORK: how many entries of the other version came when the case was opened. */
    public static final String ENTRIES = "entries";

    /** With DISPUTE: the voucher's number, and the use that counts: its store, moment and receipt. */
    public static final String VOUCHER = "voucher";
    public static final String FIRST_STORE = "first.store";
    public static final String FIRST_AT = "first.at";
    public static final String FIRST_RECEIPT = "first.receipt";

    private CaseFacts() {
    }
}
