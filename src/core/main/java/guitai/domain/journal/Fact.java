package guitai.domain.journal;

import guitai.domain.cases.RepairChoice;
import guitai.domain.day.DayTotals;
import guitai.domain.interaction.Interaction;
import guitai.domain.member.Consent;
import guitai.domain.member.MemberId;
import guitai.domain.member.UnmaskPurpose;
import guitai.domain.product.Sku;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import java.util.List;

/** What a terminal puts on record: a closed catalogue, one record each. Type names and versions are for ever. */
public sealed interface Fact {

    /** Name in the journal, such as {@code sale.completed}. */
    String type();

    /** Version of the record's form. */
    default int version() {
        return 1;
    }

    /** A sale was committed. */
    record SaleCompleted(Sale sale) implements Fact {
        public static final String TYPE = "sale.completed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The entry's actor signed in. */
    record SignedIn() implements Fact {
        public static final String TYPE = "staff.signed-in";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The entry's actor signed out or was replaced. */
    record SignedOut() implements Fact {
        public static final String TYPE = "staff.signed-out";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A member's profile was opened; {@code by} is the class of identifier, never the identifier itself. */
    record ProfileOpened(MemberId member, String by) implements Fact {
        public static final String TYPE = "profile.opened";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A member's name and numbers were shown in the clear for this purpose. */
    record ProfileUnmasked(MemberId member, UnmaskPurpose purpose) implements Fact {
        public static final String TYPE = "profile.unmasked";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody became a member.
     *
     * @param key    number of headquarters' key to which the personal part is closed
     * @param sealed a {@link guitai.domain.member.Joining}, for headquarters alone; Base64
     */
    record MemberJoined(MemberId member, int key, String sealed, List<Consent> consents) implements Fact {
        public static final String TYPE = "member.joined";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A member answered anew about one purpose. */
    record ConsentChanged(MemberId member, Consent answer) implements Fact {
        public static final String TYPE = "consent.changed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A member told the store something, or did something there.
     *
     * @param key    number of headquarters' key to which the member's own words are closed; 0 without words
     * @param sealed those words, for headquarters alone; Base64, empty without words
     */
    record InteractionRecorded(MemberId member, Interaction what, int key, String sealed) implements Fact {
        public static final String TYPE = "interaction.recorded";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A member turned the wheel.
     *
     * @param wheel  its version
     * @param number of the turn at this terminal and version, from 1 on
     * @param prize  what came up
     * @param cost   innovation points
     */
    record PrizeDrawn(MemberId member, int wheel, long number, String prize, long cost) implements Fact {
        public static final String TYPE = "prize.drawn";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A member took a gift for coins, by this version of the rule. */
    record GiftTaken(MemberId member, int rule, String gift, long coins) implements Fact {
        public static final String TYPE = "gift.taken";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Somebody was called back, or it was tried. */
    record CallBackDone(String callBack, CallOutcome outcome) implements Fact {
        public static final String TYPE = "callback.done";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A product came into the basket of this sale because of a campaign's leaflet. */
    record CampaignFollowed(SaleId sale, String campaign, Sku sku) implements Fact {
        public static final String TYPE = "campaign.followed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A receipt was printed or saved again; {@code copy} counts 1, 2, 3 … */
    record ReceiptReprinted(ReceiptNumber receipt, int copy) implements Fact {
        public static final String TYPE = "receipt.reprinted";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The terminal's clock jumped back, or was found this far from headquarters' clock (milliseconds, theirs minus ours). */
    record ClockMoved(long millis) implements Fact {
        public static final String TYPE = "clock.moved";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The manager closed the trading day with these totals, which count every entry before this one. */
    record DayClosed(DayTotals totals) implements Fact {
        public static final String TYPE = "day.closed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An entry of the journal that this machine had as another terminal and that headquarters does not hold. It means here what it meant
     * there; only the closing of a day does not close this terminal's day.
     *
     * @param entry the frozen line as it stood there
     */
    record Carried(String entry) implements Fact {
        public static final String TYPE = "entry.carried";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The entry's actor chose what shall become of something that waits for a decision. */
    record RepairChosen(RepairChoice choice) implements Fact {
        public static final String TYPE = "repair.chosen";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
