package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DayTotals;
import guitai.domain.identity.ScannedCode;
import guitai.domain.money.Money;
import guitai.protocol.SealedDay;
import guitai.terminal.shift.Seals;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestHeadquarters;
import guitai.terminal.ui.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that nobody closed, seals, and the stick, on the real screens. */
class DayJourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @TempDir
    private Path folder;

    private static void sell(Hand hand, String code) {
        hand.window().scanned(ScannedCode.fromScanner(code));
        hand.settle().press("payButton").settle().press("payQuick-0").press("payFinish").settle().press("nextCustomer").settle();
    }

    /** A day on which something was sold and nobody closed. */
    private void aDayIsLeftOpen() {
        try (TestShop shop = TestShop.stocked(folder, TestShop.NOW.minus(Duration.ofDays(1)));
                Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            sell(hand, TestShop.HOSE);
        }
    }

    private static SealedDay sealed(TestShop shop, TestHeadquarters hq, LocalDate day, int version, UnaryOperator<DayTotals> applied) {
        return shop.data().ask(() -> {
            SealedDay seal = hq.seal(day, version, applied);
            shop.store().syncBook().receive(hq.receipt());
            new Seals(TestShop.TERMINAL, shop.store().journal(), shop.store().seals(), shop.store().codes(), shop.store().syncBook()).take(seal);
            return seal;
        }).join();
    }

    @Test
    void aDayLeftOpenIsToldAtSignInOnePressLeadsToItAndItKeepsItsDate() {
        aDayIsLeftOpen();
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1004")) {
            TestHeadquarters hq = shop.data().ask(() -> TestHeadquarters.of(shop.store())).join();
            hand.until(() -> hand.shows("noticeDays")).picture("zh-day-remind");
            assertTrue(hand.text("noticeText").startsWith("2026-11-21"), hand.text("noticeText"));
            hand.press("noticeDays").until(() -> hand.shows("dayContent")).picture("zh-day-open");
            assertFalse(hand.find("dayClose").isDisabled());
            hand.press("dayClose").until(() -> hand.find("dayClose").isDisabled()).picture("zh-day-not-sent");
            assertEquals(YESTERDAY, shop.data().ask(() -> shop.store().seals().closing(YESTERDAY).orElseThrow().businessDate()).join());

            sealed(shop, hq, YESTERDAY, 1, same -> same);
            hand.press("dayLine-" + TODAY).settle().press("dayLine-" + YESTERDAY).until(() -> hand.shows("daySeal")).picture("zh-day-sealed");
            assertEquals("总部已封账：双方记录完全相同。", hand.text("dayBannerText"));
            hand.press("languageButton").until(() -> hand.shows("daySeal")).picture("en-day-sealed");
            hand.press("dayPaper").until(() -> hand.text("noticeText").contains(".pdf"));
            assertTrue(Files.exists(folder.resolve("days/day-S01-02-2026-11-21-v1.pdf")));
        }
    }

    @Test
    void aDifferenceIsSealedAsOneAndTheSealOfTheRepairedDayNamesTheOneBefore() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1004")) {
            TestHeadquarters hq = shop.data().ask(() -> TestHeadquarters.of(shop.store())).join();
            sell(hand, TestShop.HOSE);
            hand.press("railDay").until(() -> hand.shows("dayContent")).press("dayClose").until(() -> hand.find("dayClose").isDisabled());
            sealed(shop, hq, TODAY, 1, ours -> new DayTotals(ours.businessDate(), ours.firstSeq(), ours.lastSeq(), ours.headHash(), ours.entries(), ours.sales(),
                    ours.gross().minus(Money.yuan(10)), ours.tenders(), ours.tax(), ours.off(), ours.pointsEarned()));
            hand.press("dayLine-" + TODAY).until(() -> hand.shows("daySeal")).picture("en-day-differs-sealed");
            assertEquals("Differs by ￥10.00", hand.text("dayBadge-GROSS"));
            sealed(shop, hq, TODAY, 2, same -> same);
            hand.press("dayLine-" + TODAY).until(() -> hand.shows("daySealReplaces")).picture("en-day-resealed");
            assertEquals("Same", hand.text("dayBadge-GROSS"));
        }
    }

    @Test
    void theSealsCodeIsExplainedWithoutALineAndAForgedOneIsCalledForged() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1004")) {
            TestHeadquarters hq = shop.data().ask(() -> TestHeadquarters.of(shop.store())).join();
            sell(hand, TestShop.HOSE);
            hand.press("railDay").until(() -> hand.shows("dayContent")).press("dayClose").until(() -> hand.find("dayClose").isDisabled());
            SealedDay seal = sealed(shop, hq, TODAY, 1, same -> same);
            hand.press("railExplain").settle();
            hand.window().scanned(ScannedCode.fromScanner(seal.digits()));
            hand.until(() -> hand.shows("explainFound")).picture("zh-explain-seal");
            assertEquals("封账码", hand.text("explainLooks"));
            assertTrue(said(hand).contains("S01-02") && said(hand).contains("￥149.90") && said(hand).contains("真实，当前有效。"), said(hand).toString());
            char last = seal.digits().charAt(200);
            String forged = seal.digits().substring(0, 200) + (last == '9' ? '8' : '9') + seal.digits().substring(201);
            hand.window().scanned(ScannedCode.fromScanner(forged));
            hand.settle().until(() -> !said(hand).contains("真实，当前有效。")).picture("zh-explain-forged-seal");
        }
    }

    private static List<String> said(Hand hand) {
        return Hand.on(() -> hand.scene().lookup("#explainParts").lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText()).toList());
    }

    @Test
    void whatWaitsIsWrittenToAStickInTwoPresses() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        try (TestShop shop = TestShop.stocked(folder.resolve("shop")); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            sell(hand, TestShop.HOSE);
            hand.press("syncBadge").settle().picture("zh-sync-stick").press("syncStick").settle();
            hand.until(() -> hand.text("parcelWaiting").contains("还没有连过总部")).picture("zh-parcel-no-key");
            TestHeadquarters hq = shop.data().ask(() -> TestHeadquarters.of(shop.store())).join();
            hand.press("railTill").press("syncBadge").press("syncStick");
            hand.until(() -> hand.shows("parcelNoStick")).picture("zh-parcel-no-stick");
            shop.plugIn(List.of(stick));
            hand.press("parcelAgain").until(() -> hand.shows("parcelStick-0")).picture("zh-parcel");
            hand.press("parcelStick-0").until(() -> hand.shows("parcelWritten")).picture("zh-parcel-written");
            try (var files = Files.list(stick)) {
                assertEquals(1, files.filter(file -> file.getFileName().toString().endsWith(".parcel")).count());
            }
            hand.press("languageButton").until(() -> hand.shows("parcelWritten")).picture("en-parcel-written");
            Files.write(stick.resolve("answer.ack"), shop.data().ask(() -> hq.answer()).join().file());
            hand.choosing(stick.resolve("answer.ack")).press("parcelRead").until(() -> hand.shows("parcelAnswer")).picture("en-parcel-answer");
            assertTrue(hand.text("parcelAnswer").startsWith("Headquarters holds everything through entry"), hand.text("parcelAnswer"));
            assertEquals("Headquarters holds everything: there is nothing to take there.", hand.text("parcelWaiting"));
            hand.choosing(Files.writeString(stick.resolve("x.ack"), "")).press("parcelRead")
                    .until(() -> hand.text("parcelAnswer").startsWith("The file is empty")).picture("en-parcel-answer-empty");
        }
    }
}
