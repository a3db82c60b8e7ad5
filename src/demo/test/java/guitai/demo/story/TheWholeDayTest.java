package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.domain.identity.Symbology;
import guitai.domain.day.DayTotals;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.domain.sale.TenderKind;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.TillState;
import guitai.terminal.scan.camera.PictureFile;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.read.StandardReader;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayView;
import guitai.terminal.uplink.SyncStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One customer from the camera to the closed day. */
class TheWholeDayTest extends Story {

    /** What a picture of the counter says, through the terminal's own reader. */
    private ScannedCode seenIn(String picture) {
        var file = (PictureFile.Result.Picture) PictureFile.read(DemoCsv.folder().resolve("pictures").resolve(picture));
        Reading reading = new StandardReader().readStill(file.frame(), Symbology.USUAL).getFirst();
        return new ScannedCode(reading.text(), reading.symbology(), Source.CAMERA);
    }

    @Test
    void aGoldMemberIsRecognisedBuysAndHeadquartersLearnsOfItOnce() {
        ScannedCode card = seenIn("01-member-phone-gold.png");
        long before = Goods.openingPoints(card.text());
        counter.signsIn(CLERK);

        assertEquals(Notice.Kind.MEMBER_WELCOME, counter.scans(card).notice().kind());
        assertEquals(Notice.Kind.LINE_ADDED, counter.scans(seenIn("05-box-engine-oil.png")).notice().kind());
        counter.scans(seenIn("05-box-engine-oil.png"));
        counter.scans(seenIn("03-label-fridge.png"));
        TillState basket = counter.till();
        assertEquals(Tier.GOLD, basket.buyer().orElseThrow().member().tier());
        Money total = Goods.price("C16003", "GOLD").times(2).plus(Goods.price("A01013", "GOLD"));
        assertEquals(total, basket.basket().total());

        Sale sale = counter.takesWallet(Money.yuan(5_000), "4200002611202611220000000001").takesCash(Money.yuan(2_000)).books();
        assertEquals("S01-02-20261122-0001", sale.number().text());
        assertEquals(Money.yuan(7_000).minus(total), sale.change());
        long earned = sale.points();
        assertTrue(earned > 0);
        assertEquals(before + earned, counter.knows(card.text()).orElseThrow().points().consumption());
        assertEquals(before, chain.books().points(card.text()));

        assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
        chain.headquartersHasApplied();
        assertEquals(before + earned, chain.books().points(card.text()));
        counter.syncs();
        assertEquals(before + earned, counter.knows(card.text()).orElseThrow().points().consumption());

        DayView day = counter.looksAtTheDay();
        DayTotals theirs = day.comparison().theirs().orElseThrow();
        assertEquals(1, theirs.sales());
        assertEquals(total, theirs.gross());
        assertEquals(Money.yuan(5_000), theirs.tender(TenderKind.WECHAT_PAY));
        assertEquals(total.minus(Money.yuan(5_000)), theirs.tender(TenderKind.CASH));
        assertEquals(earned, theirs.pointsEarned());
        bothSidesAgree(counter);
    }

    @Test
    void theManagerClosesAndHeadquartersHasTheClosingToo() {
        counter.signsIn(CLERK);
        counter.sells(Goods.KETTLE, 3).booksForCash();
        assertInstanceOf(CloseAnswer.OnlyManagers.class, counter.closesTheDay());
        counter.signsIn(MANAGER);
        assertFalse(counter.looksAtTheDay().closed());
        assertInstanceOf(CloseAnswer.Closed.class, counter.closesTheDay());
        everythingSettles();
        DayView closed = counter.looksAtTheDay();
        assertTrue(closed.closed());
        assertTrue(closed.comparison().matched());
        assertInstanceOf(CloseAnswer.NothingToClose.class, counter.closesTheDay());
        bothSidesAgree(counter);
    }

    @Test
    void everyActOfTheDayStandsInTheJournalInItsOrder() {
        counter.signsIn(CLERK);
        counter.to(Goods.card("SILVER")).sells(Goods.BIG_FRIDGE, 2).booksForCash();
        counter.signsIn(MANAGER);
        counter.closesTheDay();
        assertEquals(List.of("staff.signed-in", "staff.signed-in", "profile.opened", "sale.completed", "staff.signed-in", "day.closed"),
                journal());
        everythingSettles();
        assertEquals(6, chain.books().held("S01-02"));
        bothSidesAgree(counter);
    }
}
