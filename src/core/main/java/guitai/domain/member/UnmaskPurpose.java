package guitai.domain.member;

/** What personal data are shown in the clear for; whoever asks chooses one, and it goes on record (PIPL art. 6). */
public enum UnmaskPurpose {

    /** To call back as promised. */
    CALL_BACK,
    /** To deliver, to fit or to fetch something. */
    DELIVERY,
    /** To put a wrong name or number right together with the member. */
    CORRECTION,
    /** The member stands here and asks what is kept. */
    MEMBER_ASKS
}
