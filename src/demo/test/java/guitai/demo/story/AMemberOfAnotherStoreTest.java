package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.demo.fault.Cable;
import guitai.domain.member.Member;
import guitai.protocol.LookupAnswer;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Stranger;
import guitai.terminal.checkout.TillAnswer;
import guitai.terminal.uplink.HqAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody comes in whom only another store of the chain knows. */
class AMemberOfAnotherStoreTest extends Story {

    private final Map<String, String> row = DemoCsv.rows("members").stream()
            .filter(member -> member.get("home_store").equals("S02") && member.get("tier").equals("GOLD")).findFirst().orElseThrow();
    private final String card = row.get("card");

    @Test
    void headquartersTellsWhoItIsAndTheStoreKnowsTheMemberFromThenOn() {
        assertEquals(Optional.empty(), counter.knows(card));
        TillAnswer met = counter.meets(card);
        assertEquals(Notice.Kind.MEMBER_WELCOME, met.notice().kind());
        Member shown = met.state().buyer().orElseThrow().member();
        assertEquals(row.get("id"), shown.id().toString());
        assertEquals(Goods.openingPoints(card), shown.points().consumption());

        chain.headquartersIsGone();
        assertEquals(Notice.Kind.MEMBER_WELCOME, counter.scans(row.get("phone")).notice().kind(), "by whatever, and without a line");
        long earned = counter.sells(Goods.KETTLE, 1).booksForCash().points();
        assertEquals(Goods.openingPoints(card) + earned, counter.knows(card).orElseThrow().points().consumption());
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(Goods.openingPoints(card) + earned, counter.knows(card).orElseThrow().points().consumption(), "counted once");
        bothSidesAgree(counter);
    }

    @Test
    void aPhoneIsAskedForAsACardIsAndWhomNobodyKnowsIsSaid() {
        assertEquals(Notice.Kind.MEMBER_WELCOME, counter.meets(row.get("phone")).notice().kind());
        assertEquals(Notice.Kind.MEMBER_NOWHERE, counter.meets("13700007777").notice().kind());
        assertEquals(Notice.Kind.PLATE_UNKNOWN, counter.meets("\u4eacB99999").notice().kind());
    }

    @Test
    void withoutALineTheTillSaysSoAndSellsOn() {
        chain.headquartersIsGone();
        assertEquals(Notice.Kind.NOT_ASKED, counter.meets(card).notice().kind());
        counter.sells(Goods.KETTLE, 1).booksForCash();
        chain.headquartersIsBack();
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void anAnswerThatComesLateOpensNobodyElse() {
        Stranger who = counter.scans(card).asks().orElseThrow();
        HqAnswer<LookupAnswer> late = counter.asksHeadquarters(who);
        counter.scans(Goods.card("SILVER"));
        assertEquals(Optional.empty(), counter.told(who, late));
        assertEquals(Optional.of(Goods.card("SILVER")), counter.till().buyer().map(buyer -> buyer.member().card()));
        assertTrue(counter.knows(card).isPresent(), "but is kept");
        Stranger other = counter.scans("13700007777").asks().orElseThrow();
        assertEquals(Optional.empty(), counter.scans("13700007777").asks(), "is asked for already");
        counter.sells(Goods.KETTLE, 1);
        assertEquals(Notice.Kind.MEMBER_NOWHERE, counter.told(other, counter.asksHeadquarters(other)).orElseThrow().notice().kind());
    }

    /** Answers that never come are not waited for longer than a customer waits. */
    @Test
    void aSlowHeadquartersHoldsNobodyUp() {
        try (Cable cable = new Cable(chain::address)) {
            Counter behind = chain.counter("S01-03", () -> Optional.of(cable.end()));
            behind.syncs();
            behind.signsIn(CLERK);
            cable.harms(() -> new Cable.Harm(Cable.Harm.Kind.ANSWER_SWALLOWED, 0));
            Stranger who = behind.scans(card).asks().orElseThrow();
            HqAnswer<LookupAnswer> said = behind.asksHeadquarters(who);
            assertTrue(said instanceof HqAnswer.Unreachable<LookupAnswer>, said::toString);
            assertEquals(Notice.Kind.NOT_ASKED, behind.told(who, said).orElseThrow().notice().kind());
        }
    }

    @Test
    void aSignedCodeOfAStrangerBuysWithoutALineAndHeadquartersLinksTheSale() {
        String code = chain.shows(card);
        chain.headquartersIsGone();
        TillAnswer met = counter.meets(code);
        assertEquals(Notice.Kind.STRANGER, met.notice().kind());
        assertTrue(met.state().stranger() && met.state().verified());
        long earned = counter.sells(Goods.KETTLE, 1).booksForCash().points();
        assertTrue(earned > 0);
        chain.headquartersIsBack();
        everythingSettles();
        counter.syncs();
        assertEquals(Goods.openingPoints(card) + earned, chain.books().points(card));
        assertEquals(Goods.openingPoints(card) + earned, counter.knows(card).orElseThrow().points().consumption());
        bothSidesAgree(counter);
    }
}
