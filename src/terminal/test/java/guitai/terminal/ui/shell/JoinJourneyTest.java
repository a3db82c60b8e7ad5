package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.protocol.EntryForm;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody joins while a basket stands on the till. */
class JoinJourneyTest {

    private static final String BLANK = OwnNumber.MEMBER_CARD.make("77");

    @TempDir Path folder;

    private static List<Fact.MemberJoined> joined(TestShop shop) {
        return shop.data().ask(() -> shop.store().journal().after(0, 99, Long.MAX_VALUE)).join().stream()
                .flatMap(entry -> EntryForm.thaw(entry.frozen()).fact().stream()).filter(Fact.MemberJoined.class::isInstance)
                .map(Fact.MemberJoined.class::cast).toList();
    }

    @Test
    void aPhoneThatNobodyHasLeadsToJoiningAndBackToTheBasket() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            shop.knowsClosingKey();
            hand.window().scanned(ScannedCode.fromScanner(TestShop.HOSE));
            hand.settle().window().scanned(ScannedCode.fromScanner("13900000077"));
            hand.until(() -> hand.shows("noticeJoin"));
            hand.picture("join-notice-zh").press("noticeJoin").until(() -> hand.shows("joinPhone"));
            assertEquals("13900000077", hand.typed("joinPhone"));
            hand.settle().window().scanned(ScannedCode.fromScanner(BLANK));
            hand.until(() -> hand.text("joinCard").contains("9156"));
            hand.write("joinName", "测试员").press("joinConsent-RECOMMENDATIONS").picture("join-zh");
            hand.press("joinNow").until(() -> hand.shows("joinDone"));
            hand.picture("join-done-zh").press("joinSell").until(() -> hand.shows("memberHead"));
            hand.picture("join-sell-zh");
            assertTrue(hand.text("totalAmount").contains("149.90"), hand.text("totalAmount"));
            List<Consent> answers = joined(shop).getFirst().consents();
            assertEquals(List.of(false, false, true, false), answers.stream().map(Consent::given).toList());
            assertEquals("2026-11", answers.getFirst().text());
            hand.press("railMembers").until(() -> hand.look("consent-OFFERS_SMS").isPresent());
            String withdraw = hand.text("consent-RECOMMENDATIONS");
            hand.press("consent-RECOMMENDATIONS").settle().picture("consent-ask-zh");
            assertNotEquals(withdraw, hand.text("consent-RECOMMENDATIONS"), "the first press only asks");
            hand.press("consent-RECOMMENDATIONS").settle();
            MemberId member = joined(shop).getFirst().member();
            assertEquals(Optional.of(false), shop.data().ask(() -> shop.store().consents().of(member).to(ConsentPurpose.RECOMMENDATIONS)
                    .map(Consents.Answer::given)).join());
            hand.picture("consent-withdrawn-zh");
        }
    }

    @Test
    void everythingIsDoneFromTheKeyboardAndNothingIsTickedBeforehand() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            shop.knowsClosingKey();
            hand.key(KeyCode.F8).until(() -> hand.shows("joinPhone"));
            assertFalse(hand.<CheckBox>find("joinConsent-OFFERS_SMS").isSelected());
            assertTrue(hand.find("joinPhone").isFocused());
            hand.write("joinPhone", "13900000077").key(KeyCode.ENTER);
            assertTrue(hand.find("joinName").isFocused());
            hand.write("joinName", "Test Person").key(KeyCode.ENTER);
            hand.until(() -> hand.shows("joinDone"));
            hand.picture("join-done-en").key(KeyCode.ENTER).until(() -> hand.shows("memberHead"));
            assertTrue(joined(shop).getFirst().consents().stream().noneMatch(Consent::given));
        }
    }

    @Test
    void whoHasThePhoneIsShownWhileItIsTyped() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, true).opened().signIn("E1001")) {
            shop.knowsClosingKey();
            hand.press("railMembers").settle().press("membersJoin").until(() -> hand.shows("joinPhone"));
            hand.write("joinPhone", "13900001234").until(() -> hand.shows("joinKnown"));
            hand.write("joinName", "Another Person").settle().picture("join-known-en");
            assertTrue(hand.find("joinNow").isDisabled());
            hand.press("joinOpen").until(() -> hand.shows("memberHead"));
            assertEquals(List.of(), joined(shop));
        }
    }

    @Test
    void whatWasTypedOfSomebodyWaitsForAPriceAndNotForTheNextCustomer() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            shop.knowsClosingKey();
            hand.window().scanned(ScannedCode.fromScanner("13900000077"));
            hand.until(() -> hand.shows("noticeJoin"));
            hand.key(KeyCode.F8).until(() -> hand.shows("joinPhone"));
            hand.write("joinName", "测试员").key(KeyCode.F1).settle().window().scanned(ScannedCode.fromScanner(TestShop.HOSE));
            hand.settle().key(KeyCode.F8).until(() -> hand.shows("joinPhone"));
            assertEquals("13900000077 测试员", hand.typed("joinPhone") + " " + hand.typed("joinName"));
            hand.key(KeyCode.F1).settle().press("payButton").settle().press("payKind-CASH").press("payQuick-0").press("payFinish").settle();
            hand.press("nextCustomer").settle().key(KeyCode.F8).until(() -> hand.shows("joinPhone"));
            assertEquals(" ", hand.typed("joinPhone") + " " + hand.typed("joinName"));
        }
    }

    @Test
    void twoPressesMakeOneMemberAndAnotherLanguageTakesNothingAway() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            shop.knowsClosingKey();
            hand.window().scanned(ScannedCode.fromScanner("13900000077"));
            hand.until(() -> hand.shows("noticeJoin"));
            hand.press("noticeJoin").until(() -> hand.shows("joinPhone"));
            hand.write("joinPhone", "13900001234").write("joinName", "测试员").until(() -> hand.shows("joinKnown"));
            hand.press("languageButton").settle();
            assertEquals("13900001234 测试员", hand.typed("joinPhone") + " " + hand.typed("joinName"), "what was put right stays");
            Hand.on(() -> {
                hand.press("joinEvenSo").press("joinEvenSo");
                return null;
            });
            hand.until(() -> hand.shows("joinDone"));
            assertEquals(1, joined(shop).size());
            String card = hand.text("joinDoneCard");
            hand.press("languageButton").settle();
            assertTrue(hand.shows("joinDone"));
            assertEquals(card, hand.text("joinDoneCard"));
        }
    }

    @Test
    void aWrongScanAndAMissingKeyAreSaidOnThePage() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.key(KeyCode.F8).until(() -> hand.shows("joinPhone"));
            hand.window().scanned(ScannedCode.fromScanner(TestShop.HOSE));
            hand.until(() -> hand.shows("joinMessage"));
            hand.write("joinPhone", "13900000077").write("joinName", "测试员").press("joinNow");
            hand.until(() -> hand.text("joinMessage").contains("联一次网")).picture("join-no-zh");
            assertEquals("13900000077", hand.typed("joinPhone"), "nothing typed is lost");
        }
    }
}
