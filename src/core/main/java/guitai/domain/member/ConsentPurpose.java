package guitai.domain.member;

/** What a member may agree to, each by itself and by each channel (PIPL art. 14, 23, 24); without any of it the store sells all the same. */
public enum ConsentPurpose {

    /** Offers by text message. */
    OFFERS_SMS,
    /** Offers by telephone. */
    OFFERS_CALL,
    /** Recommendations from what was bought here. */
    RECOMMENDATIONS,
    /** Name and phone are handed to the brand. */
    BRAND
}
