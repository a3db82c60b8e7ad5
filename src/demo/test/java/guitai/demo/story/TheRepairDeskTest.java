package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.BackOffice;
import guitai.terminal.repair.RepairAnswer;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.repair.RepairItem.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What headquarters could not book is decided at the counter, in one press, and both sides agree again. */
class TheRepairDeskTest extends Story {

    private static final String OLD = "Z99999";
    private static final String BOX = "6999999999997";

    /** Goods that headquarters never heard of, in this counter's catalogue only; on the box stands the code of goods that it knows. */
    private static boolean learns(BackOffice office) {
        LocalName name = new LocalName("Toaster", "Toaster");
        Product product = new Product(new Sku(OLD), Optional.of(BOX), name, name, "T", "SMALL_APPLIANCE", Money.yuan(99), Map.of(),
                TaxRate.GOODS, false, false, name);
        Change change = new Change("chain", 1, Change.Kind.PRODUCT, OLD, Optional.of(Json.MAPPER.valueToTree(product)));
        office.store().syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change), office.store().syncBook().cursor(FeedName.SHOP), false, 0, StoreClock.NOON));
        return true;
    }

    /** Good sales around one that headquarters refuses. */
    private CaseKey anUnknownProductIsSoldAmongOthers() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.does(TheRepairDeskTest::learns);
        counter.scans(BOX);
        counter.booksForCash();
        counter.sells(Goods.ENGINE_OIL, 1).booksForCash();
        everythingSettles();
        RepairItem waiting = items(counter).getFirst();
        assertEquals(Status.DECIDE, waiting.status());
        assertEquals(1, counter.uplink().status().quarantined());
        return waiting.file().key();
    }

    private static List<RepairItem> items(Counter at) {
        return at.does(office -> office.repairs().items());
    }

    private static RepairItem item(Counter at, CaseKey key) {
        return items(at).stream().filter(one -> one.file().key().equals(key)).findFirst().orElseThrow();
    }

    private static RepairChoice as(CaseKey key, String sku) {
        return new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of(OLD), Optional.of(sku));
    }

    @Test
    void anUnknownProductIsBookedAsItsSuccessorAndTheDayAgrees() {
        CaseKey key = anUnknownProductIsSoldAmongOthers();
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(as(key, Goods.KETTLE)));
        assertEquals(Status.SENT, item(counter, key).status());
        assertEquals(0, (int) counter.<Integer>does(office -> office.store().syncBook().undecided()));
        assertEquals(RepairAnswer.ALREADY, counter.chooses(as(key, Goods.KETTLE)), "a second press changes nothing");
        everythingSettles();
        assertEquals(Status.DONE, item(counter, key).status());
        assertEquals(0, counter.uplink().status().quarantined());
        bothSidesAgree(counter);
    }

    @Test
    void aClerkMayAskOrWaitButNotMoveMoney() {
        CaseKey key = anUnknownProductIsSoldAmongOthers();
        counter.signsIn(CLERK);
        assertEquals(RepairAnswer.ONLY_MANAGERS, counter.chooses(as(key, Goods.KETTLE)));
        assertEquals(RepairAnswer.NOT_OFFERED, counter.chooses(RepairChoice.plain(key, Remedy.JOIN)));
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(RepairChoice.plain(key, Remedy.TOMORROW)));
        everythingSettles();
        assertEquals(Status.RESTING, item(counter, key).status());
        assertEquals(0, counter.uplink().status().quarantined());
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(RepairChoice.plain(key, Remedy.ASK)));
        everythingSettles();
        assertEquals(Status.ASKED, item(counter, key).status());
        chain.cases().answer(RepairChoice.plain(key, Remedy.ANSWER), "office", Optional.of("A13003"));
        everythingSettles();
        assertEquals(Optional.of("A13003"), item(counter, key).file().steps().getLast().note());
        chain.cases().answer(as(key, Goods.KETTLE), "office", Optional.empty());
        everythingSettles();
        assertEquals(Status.DONE, item(counter, key).status());
        bothSidesAgree(counter);
    }

    @Test
    void tomorrowItIsThereAgain() {
        CaseKey key = anUnknownProductIsSoldAmongOthers();
        counter.chooses(RepairChoice.plain(key, Remedy.TOMORROW));
        everythingSettles();
        chain.clock().moves(java.time.Duration.ofDays(1));
        assertEquals(Status.DECIDE, item(counter, key).status());
    }

    @Test
    void ofTwoCountersTheFirstWinsAndTheOtherSeesWhy() {
        CaseKey key = anUnknownProductIsSoldAmongOthers();
        Counter other = chain.counter("S01-03");
        other.syncs();
        other.signsIn(MANAGER);
        assertEquals(Status.DECIDE, item(other, key).status(), "every counter of the store sees it");
        assertEquals(RepairAnswer.CHOSEN, other.chooses(as(key, Goods.ENGINE_OIL)));
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(as(key, Goods.KETTLE)));
        everythingSettles(other);
        everythingSettles(counter);
        RepairItem seen = item(counter, key);
        assertEquals(Status.DONE, seen.status());
        assertEquals(List.of(CaseStep.Result.DONE, CaseStep.Result.TOO_LATE), seen.file().steps().stream().map(CaseStep::result).toList());
        assertEquals(Optional.of(other.terminal()), seen.file().decision().orElseThrow().by().terminal());
        bothSidesAgree(counter);
    }

    @Test
    void aChoiceSurvivesTheEndOfBothProgramsAndIsDoneOnce() {
        CaseKey key = anUnknownProductIsSoldAmongOthers();
        chain.headquartersIsGone();
        counter.chooses(as(key, Goods.KETTLE));
        counter.stops();
        counter.starts();
        counter.isManned(MANAGER);
        assertEquals(Status.SENT, item(counter, key).status());
        chain.headquartersIsBack();
        counter.syncs();
        chain.headquartersIsGone();
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(Status.DONE, item(counter, key).status());
        assertEquals(1, item(counter, key).file().steps().size());
        bothSidesAgree(counter);
    }

    @Test
    void twoMembersWhoAreOneShareTheirPointsAtTheCounterUntilItIsUndone() {
        String gold = Goods.card("GOLD");
        String silver = Goods.card("SILVER");
        chain.headquartersIsGone();
        chain.books().givesTheSamePhone(gold, silver);
        chain.headquartersReadsTheDemoStore();
        everythingSettles();
        RepairItem same = items(counter).getFirst();
        long before = points(gold) + points(silver);
        var stays = counter.knows(gold).orElseThrow().id();
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(new RepairChoice(same.file().key(), Remedy.JOIN, Optional.empty(), Optional.of(stays.toString()))));
        everythingSettles();
        assertEquals(stays, counter.knows(silver).orElseThrow().id(), "the other card opens the one member");
        assertEquals(before, points(gold));
        long earned = counter.sells(Goods.KETTLE, 1).to(silver).booksForCash().points();
        assertTrue(earned > 0);
        assertEquals(before + earned, points(silver));
        everythingSettles();
        assertEquals(before + earned, points(silver));
        assertEquals(RepairAnswer.CHOSEN, counter.chooses(RepairChoice.plain(same.file().key(), Remedy.UNDO)));
        everythingSettles();
        assertEquals(List.of(Goods.openingPoints(gold) + earned, Goods.openingPoints(silver)), List.of(points(gold), points(silver)));
        assertEquals(0, chain.books().wrongBalances());
    }

    private long points(String card) {
        return counter.knows(card).orElseThrow().points().consumption();
    }
}
