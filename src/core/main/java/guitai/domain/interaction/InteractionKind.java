package guitai.domain.interaction;

import java.util.EnumSet;
import java.util.Set;

/** What a member told the store, or did there. Names are for ever. */
public enum InteractionKind {

    /** Asked about something. */
    CONSULTATION(Words.NONE, EnumSet.of(InteractionDetail.PRODUCT, InteractionDetail.PURCHASE, InteractionDetail.SERVICE)),
    /** Tried something out. */
    TRIAL(Words.NONE, EnumSet.of(InteractionDetail.PLEASED, InteractionDetail.DISPLEASED)),
    /** Said how it is to live with something. */
    FEEDBACK(Words.MAY, EnumSet.of(InteractionDetail.PLEASED, InteractionDetail.DISPLEASED)),
    /** Told a story about something at home. */
    STORY(Words.MUST, EnumSet.noneOf(InteractionDetail.class)),
    /** Wants to buy something. */
    INTENTION(Words.NONE, EnumSet.of(InteractionDetail.WEEK, InteractionDetail.MONTH, InteractionDetail.QUARTER, InteractionDetail.LATER)),
    /** Said what should be better. */
    SUGGESTION(Words.MUST, EnumSet.noneOf(InteractionDetail.class)),
    /** Wants what somebody else has suggested as well. */
    SUPPORT(Words.NONE, EnumSet.noneOf(InteractionDetail.class));

    private enum Words { NONE, MAY, MUST }

    private final Words words;
    private final Set<InteractionDetail> details;

    InteractionKind(Words words, Set<InteractionDetail> details) {
        this.words = words;
        this.details = details;
    }

    /** Of which one belongs to it; empty where none does. */
    public Set<InteractionDetail> details() {
        return EnumSet.copyOf(details);
    }

    /** Whether the member's own words can be kept with it. */
    public boolean takesWords() {
        return words != Words.NONE;
    }

    /** Whether it says nothing without them. */
    public boolean wantsWords() {
        return words == Words.MUST;
    }
}
