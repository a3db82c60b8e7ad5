package guitai.terminal.checkout;

import java.util.List;

/** What the till says after an action: a kind, for which the screen has a sentence, and what to fill into it. */
public record Notice(Kind kind, List<String> args) {

    public static final Notice NONE = new Notice(Kind.NONE, List.of());

    public Notice {
        args = List.copyOf(args);
    }

    public static Notice of(Kind kind, String... args) {
        return new Notice(kind, List.of(args));
    }

    /** How a notice sounds and looks. */
    public enum Tone { GOOD, INFO, REFUSED }

    /** Every sentence the till can say. */
    public enum Kind {
        NONE(Tone.INFO), LINE_ADDED(Tone.GOOD), SERIAL_TAKEN(Tone.GOOD), MEMBER_WELCOME(Tone.GOOD), GUEST(Tone.INFO),
        CHOOSE(Tone.INFO), SCAN_SERIAL(Tone.INFO), UNDONE(Tone.INFO), REMOVED(Tone.INFO), QUANTITY_SET(Tone.INFO),
        CLEARED(Tone.INFO), RECOVERED(Tone.INFO), PAYING(Tone.INFO), BACK_TO_BASKET(Tone.INFO), TENDER_TAKEN(Tone.GOOD),
        SOLD(Tone.GOOD), NEXT_CUSTOMER(Tone.INFO),
        PRODUCT_UNKNOWN(Tone.REFUSED), NOTHING_FOUND(Tone.REFUSED), SERIAL_TWICE(Tone.REFUSED),
        SERIAL_NOT_WANTED(Tone.REFUSED), SERIAL_MISSING(Tone.REFUSED), BASKET_EMPTY(Tone.REFUSED), BASKET_FULL(Tone.REFUSED),
        QUANTITY_OUT_OF_RANGE(Tone.REFUSED), NOTHING_TO_UNDO(Tone.REFUSED), NOT_WHILE_PAYING(Tone.REFUSED),
        MORE_THAN_DUE(Tone.REFUSED), STILL_MISSING(Tone.REFUSED), REFERENCE_MISSING(Tone.REFUSED), REFERENCE_FORBIDDEN(Tone.REFUSED),
        CODE_NOT_SIGNED(Tone.REFUSED), CODE_UNKNOWN_KEY(Tone.REFUSED), CODE_KEY_ENDED(Tone.REFUSED), CODE_FORGED(Tone.REFUSED),
        CODE_EXPIRED(Tone.REFUSED), CODE_NOT_YET(Tone.REFUSED), CODE_REPLAYED(Tone.REFUSED), CODE_CLOCK_UNKNOWN(Tone.REFUSED),
        MEMBER_VERIFIED(Tone.GOOD), ASKING(Tone.INFO), MEMBER_NOWHERE(Tone.REFUSED), NOT_ASKED(Tone.REFUSED), LOOKUP_REFUSED(Tone.REFUSED),
        STRANGER(Tone.INFO), VOUCHER_VALID(Tone.INFO), LEAFLET_VALID(Tone.INFO),
        LEAFLET_UNTOLD(Tone.REFUSED), LEAFLET_ENDED(Tone.REFUSED), OFFER_TAKEN(Tone.GOOD), RECEIPT_WANTED(Tone.INFO),
        RECEIPT_FOUND(Tone.INFO), RECEIPT_ELSEWHERE(Tone.REFUSED), IN_STORE(Tone.REFUSED),
        PLATE_UNKNOWN(Tone.REFUSED), VEHICLE_UNKNOWN(Tone.REFUSED), VEHICLE_UNCERTAIN(Tone.REFUSED),
        VEHICLE_DOUBTFUL(Tone.REFUSED),
        BADGE_HERE(Tone.REFUSED), DAY_SEAL(Tone.REFUSED),
        FAPIAO_LATER(Tone.REFUSED), WEB_ADDRESS(Tone.REFUSED), PAYMENT_CODE_HERE(Tone.REFUSED), NO_GATEWAY(Tone.REFUSED),
        BANK_CARD(Tone.REFUSED), RESIDENT_ID(Tone.REFUSED), UNREADABLE_EMPTY(Tone.REFUSED), UNREADABLE_TOO_LONG(Tone.REFUSED),
        UNREADABLE_CONTROL_CHARACTERS(Tone.REFUSED);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }
    }
}
