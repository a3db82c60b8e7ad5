package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.SignedCode;
import guitai.domain.staff.StoreId;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.HqAnswer;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer of another store at the counter: the screen asks headquarters, and the clerk goes on meanwhile. */
class StrangerJourneyTest {

    private static final String CARD = "9156000000007776";
    private static final Member MEMBER = new Member(new MemberId(new UUID(0x0169_6e24_9b72_7000L, 99)), CARD, "\u590f\u6653", "13700001111",
            new StoreId("S02"), Tier.SILVER, LifeStage.REGULAR, 2_100, 3, new PointsBalance(1_520, 40), List.of(), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void goodsAreScannedWhileHeadquartersIsAskedAndThenTheMemberIsThere() {
        CompletableFuture<HqAnswer<LookupAnswer>> answer = new CompletableFuture<>();
        CompletableFuture<LookupRequest> asked = new CompletableFuture<>();
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.headquartersSays(request -> {
                asked.complete(request);
                return answer.join();
            });
            try (Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
                scan(hand, CARD);
                hand.until(asked::isDone);
                assertEquals(LookupRequest.By.CARD, asked.join().by());
                hand.until(() -> says(hand, "ASKING", Words.ENGLISH));
                hand.picture("en-stranger-asking");
                scan(hand, TestShop.HOSE);
                hand.until(() -> says(hand, "LINE_ADDED", Words.ENGLISH));
                assertFalse(hand.shows("memberPhone"));
                answer.complete(new HqAnswer.Told<>(new LookupAnswer(Optional.of(MEMBER), 0, TestShop.NOW)));
                hand.until(() -> hand.shows("memberPhone"));
                assertTrue(says(hand, "MEMBER_WELCOME", Words.ENGLISH));
            }
        }
    }

    @Test
    void withoutALineTheNextStepIsSaid() {
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.headquartersSays(_ -> new HqAnswer.Unreachable<>(HqAnswer.Silence.NO_CONNECTION));
            try (Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
                scan(hand, CARD);
                hand.until(() -> says(hand, "NOT_ASKED", Words.CHINESE));
                hand.picture("zh-stranger-no-line");
            }
        }
    }

    @Test
    void whoHasASignedCodeBuysAsAStrangerWithoutALine() throws NoSuchAlgorithmException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String code = new CodeSigner(keys.getPrivate()).sign(new SignedCode(1, TestShop.NOW, TestShop.NOW.plusSeconds(300),
                new SignedCode.Content.Member(MEMBER.id())));
        for (Locale language : List.of(Words.CHINESE, Words.ENGLISH)) {
            try (TestShop shop = TestShop.stocked(folder.resolve(language.getLanguage()))) {
                shop.knowsKey(keys.getPublic());
                shop.headquartersSays(_ -> new HqAnswer.Unreachable<>(HqAnswer.Silence.TOO_SLOW));
                try (Hand hand = new Hand(shop, language, language == Words.ENGLISH).opened().signIn("E1001")) {
                    scan(hand, code);
                    hand.until(() -> says(hand, "STRANGER", language));
                    scan(hand, TestShop.HOSE);
                    hand.until(() -> says(hand, "LINE_ADDED", language));
                    assertTrue(hand.shows("stranger"));
                    hand.picture(language.getLanguage() + "-stranger");
                }
            }
        }
    }

    private static void scan(Hand hand, String code) {
        hand.window().scanned(ScannedCode.fromScanner(code));
    }

    private static boolean says(Hand hand, String kind, Locale language) {
        return Words.in(language).of("till.notice." + kind).equals(hand.text("noticeText"));
    }
}
