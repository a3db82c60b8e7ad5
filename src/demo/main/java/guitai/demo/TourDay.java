package guitai.demo;

import guitai.domain.identity.Plate;
import guitai.terminal.ui.hand.Hand;
import java.nio.file.Path;

/** What happens on the day of the tour, step by step, in the words of the store. */
final class TourDay {

    private static final String CLERK = "E1001";
    private static final String MANAGER = "E1004";

    /** Good for a fridge; the gold member has it. */
    private static final String MEMBERS_VOUCHER = "700000000001";

    private final Tour tour;
    private final Hand hand;
    private final Album album;

    TourDay(Tour tour) {
        this.tour = tour;
        this.hand = tour.hand();
        this.album = tour.album();
    }

    void play() {
        arrive();
        sellToMember();
        refuseAPaymentCode();
        payInCash();
        sellOffline();
        joinOffline();
        comeBack();
        lookUpAMember();
        listen();
        findByPlate();
        endTheDay();
    }

    private void arrive() {
        album.take("window");
        hand.awaitShown("#person-" + CLERK);
        album.take("sign-in");
        tour.signIn(CLERK);
        album.take("till-empty");
    }

    private void sellToMember() {
        tour.holdUp("01-member-phone-gold.png", "the member to be recognised", () -> hand.shows("#memberHead"));
        album.take("member");
        tour.holdUp("03-label-fridge.png", "the fridge to be in the basket", () -> pieces() == 1);
        tour.holdUp("05-box-engine-oil.png", "the oil to be in the basket", () -> pieces() == 2);
        album.take("till");
        hand.press("#voucherUse-" + MEMBERS_VOUCHER);
        hand.awaitShown("#voucherDrop-" + MEMBERS_VOUCHER);
        album.take("voucher");
    }

    private void refuseAPaymentCode() {
        tour.holdUp("07-payment-code.png", "the payment code to be refused", () -> hand.shows("#noticeText"));
        album.take("payment-code-refused");
    }

    private void payInCash() {
        hand.press("#payButton");
        hand.press("#payKind-POINTS");
        hand.awaitShown("#payPoints");
        album.take("points");
        hand.press("#payFinish");
        hand.awaitShown("#payTakeBack");
        hand.press("#payQuick-1");
        album.take("payment");
        hand.press("#payFinish");
        hand.awaitShown("#donePane");
        album.take("sold");
        hand.press("#nextCustomer");
    }

    private void sellOffline() {
        tour.pullThePlug(true);
        hand.press("#scanField");
        hand.type("jiyou");
        hand.awaitShown("#choice-0");
        album.take("search");
        hand.press("#choice-0");
        tour.holdUp("02-member-card-code128.png", "the card to be recognised", () -> hand.shows("#memberHead"));
        hand.press("#languageButton");
        hand.awaitShown("#payButton");
        album.take("offline-english");
        hand.press("#payButton");
        hand.press("#payKind-WECHAT_PAY");
        hand.press("#payReference");
        hand.type("4200002611202611220000000001");
        album.take("wallet-english");
        hand.press("#payFinish");
        hand.awaitShown("#donePane");
        album.take("sold-offline");
        hand.press("#nextCustomer");
        hand.press("#languageButton");
    }

    /** Somebody becomes a member while nobody can be asked, and buys as one. */
    private void joinOffline() {
        hand.press("#memberJoin");
        hand.awaitShown("#joinPhone");
        hand.press("#joinPhone");
        hand.type("13900007777");
        hand.press("#joinName");
        hand.type("wangxin");
        hand.press("#joinConsent-RECOMMENDATIONS");
        album.take("join");
        hand.press("#joinNow");
        hand.awaitShown("#joinDone");
        album.take("joined");
        hand.press("#joinSell");
        hand.awaitShown("#memberHead");
        hand.press("#memberLeave");
    }

    private void comeBack() {
        hand.press("#syncBadge");
        album.take("waiting");
        tour.pullThePlug(false);
        tour.awaitSynced();
        album.take("synced");
    }

    private void lookUpAMember() {
        hand.press("#syncClose");
        hand.press("#railMembers");
        hand.awaitShown("#memberSearch");
        hand.press("#memberSearch");
        hand.type("lym");
        hand.awaitShown("#memberRow-0");
        hand.press("#memberRow-0");
        hand.awaitShown("#profileHead");
        album.take("profile");
    }

    /** A wish to buy in three presses, what it earned, and why the figure is what it is now. */
    private void listen() {
        hand.press("#interaction-INTENTION");
        hand.awaitShown("#about-TELEVISION");
        album.take("telling");
        hand.press("#about-TELEVISION");
        hand.press("#detail-MONTH");
        hand.awaitShown("#interactionSaid");
        album.take("told");
        hand.press("#whyInnovation");
        hand.awaitShown("#why");
        album.take("why");
        hand.press("#whyInnovation");
    }

    /** The usual area in one press, then the rest; the owner stands there before a keyboard was touched. */
    private void findByPlate() {
        hand.press("#plateKey");
        hand.awaitShown("#plateArea-0");
        hand.press("#plateArea-0");
        type("D1");
        hand.awaitShown("#choice-0");
        album.take("plate-pad");
        type("2345");
        hand.awaitShown("#memberVehicles");
        album.take("plate-owner");
        hand.press("#memberLeave");
    }

    private void type(String plate) {
        String keys = Plate.DIGITS + Plate.LETTERS;
        plate.chars().forEach(character -> hand.press("#platePadKey-" + keys.indexOf(character)));
    }

    private void endTheDay() {
        hand.press("#staffChip");
        hand.press("#signOut");
        tour.signIn(MANAGER);
        tour.awaitSynced();
        hand.press("#railDay");
        hand.awaitShown("#dayBadge-GROSS");
        album.take("day");
        hand.press("#dayClose");
        tour.awaitSynced();
        hand.await("headquarters to seal the day", () -> hand.shows("#daySeal"));
        checkTheSeal(album.take("day-sealed"));
    }

    /** The screen itself is held before the camera, as a phone's picture of it would be. */
    private void checkTheSeal(Path sealed) {
        hand.press("#railExplain");
        tour.holdUp(sealed.toString(), "the seal to be explained", () -> hand.shows("#explainFound"));
        album.take("seal-explained");
    }

    private int pieces() {
        return tour.terminal().ask(() -> tour.terminal().running().office().till().current().basket().pieces());
    }
}
