package guitai.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.bench.Measured;
import guitai.domain.identity.Plate;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a clerk does a hundred times a day, by simulated hand on the real screens: presses (a click, a tap, a typed character) and seconds
 * from the customer's gesture to what the clerk waits for. The hand types at a person's pace; scanning counts no press.
 */
@Tag("bench")
class WorkflowBenchTest {

    private static final String CARD = "01-member-phone-gold.png";

    private Tour tour;

    @Test
    void theCountersDailyWorkIsQuick(@TempDir Path folder) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (Tour day = new Tour(DemoCsv.folder(), folder.resolve("data"), folder.resolve("pictures"))) {
            tour = day;
            day.hand().awaitShown("#person-E1001");
            measured("sign-in", 7, 10, () -> tour.signIn("E1001"));
            identify();
            sell();
            redeem();
            // Six presses besides the phone and the name, whose letters the hand counts as well.
            measured("enrol", 6 + "13900007777".length() + "wangxin".length(), 35, () -> {
                press("#memberJoin");
                tour.hand().awaitShown("#joinPhone");
                tour.hand().type("13900007777");
                press("#joinName");
                tour.hand().type("wangxin");
                press("#joinConsent-OFFERS_SMS");
                press("#joinConsent-RECOMMENDATIONS");
                press("#joinNow");
                tour.hand().awaitShown("#joinDone");
                press("#joinSell");
                await(this::member);
            });
            leave();
            listen();
            measured("explain-a-code", 1, 10, () -> {
                press("#railExplain");
                hold("07-payment-code.png", () -> shows("#explainFound"));
            });
            tour.awaitSynced();
            closeTheDay();
        }
    }

    /** From the manager's tile to headquarters' seal on the screen; then the report on paper, and the journal on a stick. */
    private void closeTheDay() {
        press("#staffChip");
        press("#signOut");
        tour.signIn("E1004");
        measured("close-day", 2, 15, () -> {
            press("#railDay");
            tour.hand().awaitShown("#dayBadge-GROSS");
            press("#dayClose");
            tour.hand().await("headquarters' seal", () -> shows("#daySeal"));
        });
        measured("print-day", 1, 10, () -> {
            press("#dayPaper");
            tour.hand().await("the report", () -> shows("#noticeClose"));
        });
    }

    private void identify() {
        measured("identify-by-phone-code", 0, 2, () -> hold(CARD, this::member));
        leave();
        measured("identify-by-card-bars", 0, 2, () -> hold("02-member-card-code128.png", this::member));
        leave();
        measured("identify-by-name", 5, 5, () -> {
            press("#scanField");
            tour.hand().type("lym");
            tour.hand().awaitShown("#choice-0");
            press("#choice-0");
            await(this::member);
        });
        leave();
        measured("identify-by-plate", 9, 8, () -> {
            press("#plateKey");
            press("#plateArea-0");
            for (char digit : "12345".toCharArray()) {
                press("#platePadKey-" + Plate.DIGITS.indexOf(digit));
            }
            await(this::member);
        });
        leave();
    }

    private void sell() {
        measured("member-checkout", 3, 20, () -> {
            hold(CARD, this::member);
            hold("03-label-fridge.png", () -> pieces() == 1);
            hold("05-box-engine-oil.png", () -> pieces() == 2);
            press("#payButton");
            press("#payQuick-1");
            press("#payFinish");
            tour.hand().awaitShown("#donePane");
        });
        press("#nextCustomer");
    }

    /** What the house gave, first a voucher of the member, then points. */
    private void redeem() {
        hold(CARD, this::member);
        hold("03-label-fridge.png", () -> pieces() == 1);
        measured("voucher", 2, 10, () -> {
            press("#voucherUse-700000000001");
            tour.hand().awaitShown("#voucherDrop-700000000001");
        });
        press("#payButton");
        measured("points", 2, 10, () -> {
            press("#payKind-POINTS");
            press("#payFinish");
            tour.hand().awaitShown("#payTakeBack");
        });
        press("#payQuick-0");
        press("#payFinish");
        tour.hand().awaitShown("#donePane");
        press("#nextCustomer");
    }

    /** A wish to buy is on record, and why a figure is what it is stands there. */
    private void listen() {
        hold(CARD, this::member);
        press("#railMembers");
        tour.hand().awaitShown("#interaction-INTENTION");
        measured("interaction", 3, 10, () -> {
            press("#interaction-INTENTION");
            tour.hand().awaitShown("#about-TELEVISION");
            press("#about-TELEVISION");
            press("#detail-MONTH");
            tour.hand().awaitShown("#interactionSaid");
        });
        measured("why", 1, 5, () -> {
            press("#whyInnovation");
            tour.hand().awaitShown("#why");
        });
        press("#railTill");
        leave();
    }

    private void measured(String name, int mostPresses, double mostSeconds, Runnable work) {
        tour.hand().presses();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        int presses = tour.hand().presses();
        Measured.value("workflow." + name + ".presses", presses, "presses", mostPresses, mostPresses, presses <= mostPresses);
        Measured.value("workflow." + name + ".seconds", seconds, "s", mostSeconds, mostSeconds, seconds <= mostSeconds);
        assertTrue(presses <= mostPresses, () -> name + " took " + presses + " presses");
    }

    private void hold(String picture, BooleanSupplier seen) {
        tour.holdUp(picture, picture + " to be taken", seen);
    }

    private void press(String selector) {
        tour.hand().press(selector);
    }

    private void leave() {
        press("#memberLeave");
        tour.hand().await("the member to be gone", () -> !member());
    }

    private boolean member() {
        return shows("#memberHead");
    }

    private boolean shows(String selector) {
        return tour.hand().shows(selector);
    }

    private void await(BooleanSupplier seen) {
        tour.hand().await("the profile", seen);
    }

    private int pieces() {
        return tour.terminal().ask(() -> tour.terminal().running().office().till().current().basket().pieces());
    }
}
