package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.member.Tier;
import guitai.domain.sale.Sale;
import guitai.terminal.identify.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody buys nine products of five kinds in one store and is gold, with the rights of gold, and the store knows what to talk about. */
class G1Test extends Story {

    private static final String CARD = "9156872319596776";
    /** Five categories, nine products. */
    private static final List<String> NINE = List.of("A01013", "A01001", "A02008", "A02001", "A05006", "A05001", "A03001", "A03002", "A04001");
    private static final List<String> FOUR_SERVICES = List.of("FAST_LINE", "OWN_AGENT", "TIME_LIMIT", "FAST_EXCHANGE");
    private static final List<String> FOUR_MORE = List.of("MEMBER_CARE", "WARRANTY_YEAR", "FREE_CLEANING", "NO_CALL_OUT");

    @Test
    void ninePurchasesOfFiveKindsMakeGold() {
        Member before = counter.knows(CARD).orElseThrow();
        assertEquals(Tier.ORDINARY, before.tier());
        List<Sale> sales = new ArrayList<>();
        NINE.forEach(sku -> sales.add(counter.sells(sku, 1).to(CARD).booksForCash()));
        long grown = sales.stream().mapToLong(sale -> sale.total().fen() / 100).sum();
        assertEquals(before.growth() + grown, counter.knows(CARD).orElseThrow().growth(), "shown before headquarters knows");
        everythingSettles();

        Member after = counter.knows(CARD).orElseThrow();
        assertEquals(Tier.GOLD, after.tier());
        assertEquals(before.growth() + grown, after.growth(), "and the same afterwards");
        assertEquals(5, after.categories());
        List<String> rights = counter.profile(CARD).benefits().stream().map(usable -> usable.benefit().code()).toList();
        assertTrue(rights.containsAll(FOUR_SERVICES), rights.toString());
        assertTrue(rights.containsAll(FOUR_MORE), rights.toString());
        bothSidesAgree(counter);
    }

    @Test
    void theTableOfMembersToldAgainTakesNothingOfItBack() {
        NINE.forEach(sku -> counter.sells(sku, 1).to(CARD).booksForCash());
        everythingSettles();
        Member gold = counter.knows(CARD).orElseThrow();
        assertFalse(gold.entitlements().isEmpty());
        theTableOfMembersIsToldAgain();
        counter.syncs();
        Member after = counter.knows(CARD).orElseThrow();
        assertEquals(gold.entitlements(), after.entitlements());
        assertEquals(gold.tier() + " " + gold.stage() + " " + gold.growth() + " " + gold.categories(),
                after.tier() + " " + after.stage() + " " + after.growth() + " " + after.categories());
    }

    @Test
    void whatToTalkAboutHasItsReason() {
        Topics.Topic first = counter.topics(CARD).topics().getFirst();
        assertEquals("A05006", first.product().sku().value());
        assertEquals("Buys high-end models", first.reasons().getFirst().en());
        assertTrue(first.reasons().get(1).en().contains("safety lock"));
    }

    @Test
    void twoKindsAreNotEnoughHoweverMuchIsSpent() {
        for (int sale = 0; sale < 3; sale++) {
            counter.sells("A01013", 1).to(CARD).booksForCash();
        }
        everythingSettles();
        Member rich = counter.knows(CARD).orElseThrow();
        assertTrue(rich.growth() > 8_000);
        assertEquals(Tier.ORDINARY, rich.tier());
        Optional<Integer> missing = counter.profile(CARD).missing().map(next -> next.categories());
        assertEquals(Optional.of(2), missing, "the screen says what is missing");
    }

    @Test
    void interactionsOfADayCountUpToTheirBound() {
        assertEquals(640 + 50 + 10, counter.knows(CARD).orElseThrow().growth(), "30 and 40 of one source on one day count as 50");
        assertFalse(counter.profile(CARD).ownEntries());
    }
}
