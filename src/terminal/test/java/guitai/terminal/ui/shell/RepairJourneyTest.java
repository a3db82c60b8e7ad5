package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.staff.StoreId;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager who is not in IT decides what headquarters could not book, and sees what came of it. */
class RepairJourneyTest {

    private static final StoreId STORE = new StoreId("S01");
    private static final CaseKey PRODUCT = CaseKey.refusedEntry(STORE, TestShop.TERMINAL, 17);
    private static final CaseKey KIND = CaseKey.refusedEntry(STORE, TestShop.TERMINAL, 21);

    @TempDir
    private Path folder;

    private static CaseFile product() {
        return CaseFile.opened(PRODUCT, List.of(STORE), TestShop.NOW, Map.of(CaseFacts.REASON, "unknown-product", CaseFacts.TYPE, "sale.completed",
                CaseFacts.RECEIPT, "S01-02-20261122-0009", CaseFacts.AMOUNT, "14990", CaseFacts.AT, "2026-11-22T05:41:00Z", CaseFacts.SKU, "X-100",
                CaseFacts.PRODUCT, "燃气热水器软管", CaseFacts.PRODUCT_EN, "Gas water heater hose"), Refusal.UNKNOWN_PRODUCT.remedies());
    }

    private static CaseFile kind() {
        return CaseFile.opened(KIND, List.of(STORE), TestShop.NOW.minusSeconds(60), Map.of(CaseFacts.REASON, "unknown-type"), Refusal.UNKNOWN_TYPE.remedies());
    }

    private static CaseFile unreadable() {
        return CaseFile.opened(CaseKey.refusedEntry(STORE, TestShop.TERMINAL, 3), List.of(STORE), TestShop.NOW.minusSeconds(99),
                Map.of(CaseFacts.REASON, "unreadable"), Refusal.UNREADABLE.remedies()).in(CaseState.AT_HEADQUARTERS, List.of(Remedy.TOMORROW))
                .promising(Instant.parse("2026-11-23T04:00:00Z")).with(new CaseStep(RepairChoice.plain(PRODUCT, Remedy.ASK),
                        new CaseAuthor("E1001", Optional.of(TestShop.TERMINAL), 5), TestShop.NOW.minusSeconds(50), CaseStep.Result.NOTED, Optional.empty()));
    }

    private static void tell(TestShop shop, CaseFile... cases) {
        shop.data().ask(() -> {
            List<Change> changes = new ArrayList<>();
            for (CaseFile file : cases) {
                changes.add(new Change("store:S01", 50, Change.Kind.CASE, file.key().text(), Optional.of(Json.MAPPER.valueToTree(file))));
            }
            shop.store().syncBook().apply(FeedName.SHOP, new ChangePage(changes, "c2", false, 0, TestShop.NOW));
            return true;
        }).join();
    }

    private static void badge(TestShop shop, Hand hand) {
        int open = shop.data().ask(() -> shop.store().syncBook().undecided()).join();
        hand.window().sync(new SyncStatus(SyncStatus.State.SYNCED, 0, Optional.empty(), Optional.of(TestShop.NOW.plusSeconds(open)), open, Optional.of(0L)));
        hand.settle();
    }

    @Test
    void anUnknownProductIsDecidedInThreePressesFromTheTill() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1004")) {
            tell(shop, product(), kind(), unreadable());
            badge(shop, hand);
            hand.press("syncBadge").settle().picture("zh-repair-badge");
            hand.press("syncRepair").until(() -> hand.shows("repairDo-MAP_PRODUCT-0")).picture("zh-repair");
            assertTrue(hand.text("repairDo-MAP_PRODUCT-0").contains("燃气热水器"), hand.text("repairDo-MAP_PRODUCT-0"));
            hand.press("languageButton").until(() -> hand.shows("repairDo-MAP_PRODUCT-0")).picture("en-repair");
            hand.press("themeButton").settle().picture("en-repair-dark").press("languageButton");
            hand.until(() -> hand.shows("repairDo-MAP_PRODUCT-0")).picture("zh-repair-dark");
            hand.press("repairDo-MAP_PRODUCT-0").until(() -> hand.text("repairBannerText").contains("等待总部")).picture("zh-repair-sent");
            assertFalse(hand.shows("repairDo-MAP_PRODUCT-0"));
            badge(shop, hand);
            assertEquals(1, shop.data().ask(() -> shop.store().syncBook().undecided()).join());

            long seq = shop.data().ask(() -> shop.store().journal().head().seq()).join();
            RepairChoice choice = new RepairChoice(PRODUCT, Remedy.MAP_PRODUCT, Optional.of("X-100"), Optional.of("H-1"));
            tell(shop, product().with(new CaseStep(choice, new CaseAuthor("E1004", Optional.of(TestShop.TERMINAL), seq), TestShop.NOW, CaseStep.Result.DONE,
                    Optional.empty())).in(CaseState.CLOSED, List.of()));
            badge(shop, hand);
            hand.until(() -> hand.text("repairBannerText").contains("已处理")).picture("zh-repair-done");
            hand.press("repairRow-0").until(() -> hand.shows("repairDo-TRY_AGAIN"));
        }
    }

    @Test
    void aClerkCanAskAndWaitAndReadsWhyNotMore() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            tell(shop, product());
            badge(shop, hand);
            hand.press("syncBadge").press("syncRepair").until(() -> hand.shows("repairManager")).picture("en-repair-clerk");
            assertTrue(hand.find("repairDo-MAP_PRODUCT-0").isDisabled());
            hand.press("repairDo-ASK").until(() -> hand.text("repairBannerText").contains("Waiting for headquarters"));
            assertEquals("Headquarters is asked.", hand.text("noticeText"));
        }
    }

    @Test
    void anEmptyDeskTeachesWhatItIsFor() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1004")) {
            tell(shop, product());
            badge(shop, hand);
            hand.press("syncBadge");
            shop.data().ask(() -> {
                shop.store().syncBook().apply(FeedName.SHOP, new ChangePage(List.of(new Change("store:S01", 51, Change.Kind.CASE, PRODUCT.text(), Optional.empty())),
                        "c3", false, 0, TestShop.NOW));
                return true;
            }).join();
            hand.press("syncRepair").until(() -> hand.shows("repairEmpty")).picture("zh-repair-empty");
        }
    }
}
