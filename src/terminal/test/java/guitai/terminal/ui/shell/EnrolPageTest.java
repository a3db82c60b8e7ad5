package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentTicket;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.Identity;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.enrol.EnrolDesk;
import guitai.terminal.uplink.NewsAge;
import guitai.terminal.uplink.SyncStatus;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a new computer becomes a terminal, by scanner and by keys. */
class EnrolPageTest {

    private static final EnrolmentCode CODE = EnrolmentCode.of("4711", new SecureRandom());
    private static final URI THERE = URI.create("https://hq.example:8787");

    @TempDir Path folder;
    private final List<EnrolmentTicket> asked = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<EnrolAnswer> answer = new CompletableFuture<>();

    private Hand page(TestShop shop, Locale language) {
        Hand hand = new Hand(shop, language, false);
        hand.window().enrol(EnrolDesk.Reason.FIRST, Optional.empty(), ticket -> {
            asked.add(ticket);
            return answer.join();
        });
        return hand.settle();
    }

    @Test
    void aScannedCodeIsTriedAtOnceAndTheSignInPageFollows() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = page(shop, Words.CHINESE)) {
            hand.picture("enrol-zh");
            hand.window().scanned(ScannedCode.fromScanner(new EnrolmentTicket(THERE, CODE).digits()));
            hand.until(() -> !asked.isEmpty());
            assertEquals(List.of(new EnrolmentTicket(THERE, CODE)), asked);
            assertTrue(hand.shows("enrolBusy"));
            hand.picture("enrol-busy-zh");
            answer.complete(new EnrolAnswer.Welcome(new Identity(new TerminalId("S01-04"), "k", Instant.EPOCH, THERE, Optional.empty()),
                    new LocalName("中山路店", "Zhongshan Road Store")));
            hand.opened();
            assertFalse(hand.shows("enrolPage"));
            assertTrue(hand.shows("person-E1001"));
            assertTrue(hand.text("terminalName").contains(TestShop.TERMINAL.value()), "the terminal's number stands there now");
        }
    }

    @Test
    void aManagerEntersAnotherCodeWhileTheBasketWaits() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1004")) {
            shop.enrolsAnew(() -> hand.window().enrol(EnrolDesk.Reason.AGAIN, Optional.of(THERE), ticket -> {
                asked.add(ticket);
                return answer.join();
            }));
            hand.scan(TestShop.HOSE).settle();
            String total = hand.text("totalAmount");
            hand.window().sync(revoked());
            hand.settle().press("syncBadge").picture("zh-sync-revoked").press("syncEnrol").picture("enrol-again-zh");
            assertFalse(hand.shows("syncPanel"), "nothing stands before the keys");
            hand.press("enrolBack").settle();
            assertEquals(total, hand.text("totalAmount"), "back without a code, and nothing is lost");
            hand.press("syncBadge").press("syncEnrol");
            hand.window().scanned(ScannedCode.fromScanner(new EnrolmentTicket(THERE, CODE).digits()));
            hand.until(() -> !asked.isEmpty());
            answer.complete(new EnrolAnswer.Refused(EnrolAnswer.Why.OTHER_JOURNAL));
            hand.until(() -> hand.text("enrolMessage").contains("还原"));
            hand.picture("enrol-other-journal-zh");
            answer = CompletableFuture.completedFuture(new EnrolAnswer.Welcome(new Identity(TestShop.TERMINAL, "k", Instant.EPOCH, THERE, Optional.empty()),
                    new LocalName("中山路店", "Zhongshan Road Store")));
            hand.press("enrolNow").until(() -> !hand.shows("enrolPage"));
            assertEquals(total, hand.text("totalAmount"));
        }
    }

    @Test
    void aForkedTerminalBecomesAnotherOneAtItsNextStartAndTheManagerChoosesWhen() {
        for (Locale language : List.of(Words.CHINESE, Words.ENGLISH)) {
            try (TestShop shop = TestShop.stocked(folder.resolve(language.toLanguageTag())); Hand hand = new Hand(shop, language, false).opened().signIn("E1004")) {
                shop.enrolsAnew(() -> hand.window().enrol(EnrolDesk.Reason.AGAIN, Optional.of(THERE), _ -> answer.join()));
                answer = CompletableFuture.completedFuture(new EnrolAnswer.Anew(new TerminalId("S01-04"), 37));
                hand.window().sync(refused(SyncStatus.Trouble.FORK));
                hand.settle().press("syncBadge").picture("sync-fork-" + language.getLanguage()).press("syncEnrol");
                hand.window().scanned(ScannedCode.fromScanner(new EnrolmentTicket(THERE, CODE).digits()));
                hand.until(() -> hand.shows("enrolQuit"));
                hand.picture("enrol-anew-" + language.getLanguage());
                assertTrue(hand.text("enrolMessage").contains("S01-04") && hand.text("enrolMessage").contains("37"));
                assertFalse(hand.shows("enrolKeys"));
                hand.window().scanned(ScannedCode.fromScanner("6901234567892"));
                hand.settle();
                assertTrue(hand.text("enrolMessage").contains("S01-04"), "nothing more is asked for");
                hand.press("enrolLater").settle();
                assertFalse(hand.shows("enrolPage"), "selling goes on until then");
                hand.press("syncBadge").press("syncEnrol");
                hand.window().scanned(ScannedCode.fromScanner(new EnrolmentTicket(THERE, CODE).digits()));
                hand.until(() -> hand.shows("enrolQuit"));
                hand.press("enrolQuit").until(() -> !hand.stage().isShowing());
            }
        }
    }

    @Test
    void aClerkIsNotOfferedIt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, true).opened().signIn("E1001")) {
            hand.window().sync(revoked());
            hand.settle().press("syncBadge").picture("en-sync-revoked-clerk");
            assertFalse(hand.shows("syncEnrol"));
            assertEquals("as headquarters’", hand.text("syncClock"));
        }
    }

    private static SyncStatus revoked() {
        return refused(SyncStatus.Trouble.REVOKED);
    }

    private static SyncStatus refused(SyncStatus.Trouble trouble) {
        return new SyncStatus(SyncStatus.State.REFUSED, 3, Optional.of(TestShop.NOW.minusSeconds(600)), Optional.of(TestShop.NOW), 0, Optional.of(0L),
                Optional.of(trouble), Optional.empty(), NewsAge.UNKNOWN);
    }

    @Test
    void aTypedCodeWaitsForTheGreenButtonAndARefusalSaysWhatToDo() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = page(shop, Words.ENGLISH)) {
            assertTrue(hand.find("enrolNow").isDisabled());
            for (char digit : CODE.digits().toCharArray()) {
                hand.press("enrol" + digit);
            }
            assertEquals(CODE.grouped(), hand.text("enrolCode"));
            hand.picture("enrol-typed-en");
            answer.complete(new EnrolAnswer.Refused(EnrolAnswer.Why.WRONG_CODE));
            hand.press("enrolNow").until(() -> hand.text("enrolMessage").contains("ask for a new one"));
            assertFalse(hand.shows("enrolBusy"));
            hand.picture("enrol-wrong-en");
            assertEquals(CODE, asked.getFirst().code());
            hand.press("enrolErase");
            assertFalse(hand.text("enrolCode").endsWith(CODE.grouped().substring(25)), "it can be put right");
        }
    }

    @Test
    void aMistypedCodeAndAnotherQrCodeAreSaidWithoutAskingAnybody() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = page(shop, Words.CHINESE)) {
            hand.window().scanned(ScannedCode.fromScanner("6901234567892"));
            hand.settle();
            assertTrue(hand.text("enrolMessage").startsWith("这不是登记码"), hand.text("enrolMessage"));
            String digits = CODE.digits();
            String wrong = digits.substring(0, 23) + (digits.charAt(23) == '9' ? '0' : (char) (digits.charAt(23) + 1));
            wrong.chars().forEach(digit -> hand.press("enrol" + (char) digit));
            hand.press("enrolNow").settle();
            assertTrue(hand.text("enrolMessage").startsWith("有一位数字不对"), hand.text("enrolMessage"));
            assertEquals(List.of(), asked);
        }
    }
}
