package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.TillAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member pays with points: held by headquarters where it answers, within its allowance where it does not. */
class PointsSpentWithoutALineTest extends Story {

    /** Ordinary, with points for more than the allowance of that tier. */
    private static final String ORDINARY_WITH_MANY = "9156094976937041";

    private final String gold = Goods.card("GOLD");
    private Counter elsewhere;

    @BeforeEach
    void anotherStoreOpens() {
        elsewhere = chain.counter("S02-01");
        elsewhere.syncs();
        elsewhere.signsIn("E2001");
        elsewhere.meets(gold);
        elsewhere.syncs();
    }

    private long shownAt(Counter at) {
        return at.knows(gold).orElseThrow().points().consumption();
    }

    @Test
    void pointsPayAndEarnNothingThemselves() {
        long before = Goods.openingPoints(gold);
        counter.sells(Goods.ENGINE_OIL, 1).to(gold);
        long forMoney = counter.till().pointsToEarn();
        TillAnswer taken = counter.takesPoints(Money.yuan(20));
        assertEquals(new Notice(Notice.Kind.POINTS_TAKEN, List.of("2000")), taken.notice());
        Sale sale = counter.booksForCash();
        assertEquals(2_000, sale.pointsSpent());
        assertTrue(sale.points() < forMoney && sale.points() > 0);
        assertEquals(before - 2_000 + sale.points(), shownAt(counter), "at once, before headquarters knows");
        everythingSettles();
        assertEquals(before - 2_000 + sale.points(), shownAt(counter));
        assertEquals(before - 2_000 + sale.points(), chain.books().points(gold));
        bothSidesAgree(counter);
    }

    @Test
    void withoutALineTheAllowanceIsTheEnd() {
        chain.headquartersIsGone();
        counter.sells("A13002", 1).to(ORDINARY_WITH_MANY);
        assertEquals(new Notice(Notice.Kind.POINTS_NEED_LINE, List.of("5000")), counter.takesPoints(Money.yuan(60)).notice());
        assertEquals(Notice.Kind.POINTS_ON_TRUST, counter.takesPoints(Money.yuan(50)).notice().kind());
        counter.booksForCash();
        counter.sells("A13002", 1).to(ORDINARY_WITH_MANY);
        assertEquals(new Notice(Notice.Kind.POINTS_NEED_LINE, List.of("0")), counter.takesPoints(Money.yuan(10)).notice(), "today's is used up");
        counter.clears();
        chain.clock().moves(Duration.ofDays(1));
        counter.sells("A13002", 1).to(ORDINARY_WITH_MANY);
        assertEquals(Notice.Kind.POINTS_ON_TRUST, counter.takesPoints(Money.yuan(10)).notice().kind(), "tomorrow is another day");
        counter.clears();
        chain.clock().moves(Duration.ofDays(3));
        counter.sells("A13002", 1).to(ORDINARY_WITH_MANY);
        assertEquals(new Notice(Notice.Kind.POINTS_NEED_LINE, List.of("0")), counter.takesPoints(Money.yuan(10)).notice(), "what is known is too old");
    }

    @Test
    void aRuleBoundsWhatPointsMayPayAndSaysSo() {
        counter.sells(Goods.KETTLE, 1).to(gold);
        Money half = Money.fen(counter.till().basket().total().fen() / 2);
        assertEquals(new Notice(Notice.Kind.POINTS_SHARE, List.of(Long.toString(half.fen()))), counter.takesPoints(half.plus(Money.fen(1))).notice());
        assertEquals(Notice.Kind.POINTS_TAKEN, counter.takesPoints(half).notice().kind());
        assertEquals(Notice.Kind.POINTS_SHARE, counter.takesPoints(Money.fen(1)).notice().kind());
    }

    @Test
    void spentInTwoStoresAtOnceBothSalesStayAndTheLaterOneStandsInDispute() {
        String poor = Goods.card("SILVER");
        elsewhere.meets(poor);
        chain.headquartersIsGone();
        long opening = Goods.openingPoints(poor);
        Money most = Money.fen(Math.min(opening, 10_000));
        Sale first = spends(counter, poor, most);
        chain.clock().moves(Duration.ofMinutes(5));
        Sale second = spends(elsewhere, poor, most);
        chain.headquartersIsBack();
        everythingSettles(elsewhere);
        everythingSettles(counter);
        elsewhere.syncs();

        long missing = 2 * most.fen() - opening - first.points();
        assertTrue(missing > 0);
        assertEquals(missing, chain.books().disputedPoints());
        assertEquals(opening - 2 * most.fen() + first.points() + second.points() + missing, chain.books().points(poor));
        List<CaseFile> cases = chain.cases().unsettled(10);
        assertEquals(1, cases.size());
        assertEquals(Long.toString(missing), cases.getFirst().facts().get(CaseFacts.POINTS));
        assertEquals("S02", cases.getFirst().key().store().value(), "the later sale's store");
        assertEquals(1, counter.cases().size());
        assertEquals(1, elsewhere.cases().size());
        bothSidesAgree(counter);
        bothSidesAgree(elsewhere);
    }

    private Sale spends(Counter at, String card, Money amount) {
        at.sells("A13002", 2);
        at.scans(card);
        assertEquals(Notice.Kind.POINTS_ON_TRUST, at.takesPoints(amount).notice().kind());
        return at.booksForCash();
    }

    @Test
    void whatTwoCountersHoldTogetherIsNeverMoreThanThereIs() {
        counter.sells("A01013", 1).to(gold);
        elsewhere.sells("A01013", 1);
        elsewhere.scans(gold);
        assertEquals(Notice.Kind.POINTS_TAKEN, counter.takesPoints(Money.yuan(50)).notice().kind());
        Notice there = elsewhere.takesPoints(Money.yuan(40)).notice();
        assertEquals(new Notice(Notice.Kind.POINTS_NOT_ENOUGH, List.of(Long.toString(Goods.openingPoints(gold) - 5_000))), there);
        assertEquals(Notice.Kind.POINTS_TAKEN, elsewhere.takesPoints(Money.yuan(30)).notice().kind());
    }
}
