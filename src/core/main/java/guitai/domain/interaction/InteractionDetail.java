package guitai.domain.interaction;

/** What belongs to an interaction: about what somebody asked, whether it was liked, when something is to be bought. Names are for ever. */
public enum InteractionDetail {
    PRODUCT, PURCHASE, SERVICE,
    PLEASED, DISPLEASED,
    WEEK, MONTH, QUARTER, LATER
}
