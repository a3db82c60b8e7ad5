package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile says what to talk about, until the member wants no recommendations. */
class TopicsJourneyTest {

    @TempDir Path folder;

    @Test
    void whoRefusesRecommendationsIsRecommendedNothingFromThenOn() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("railMembers").settle().write("memberSearch", "lym").until(() -> hand.look("memberRow-0").isPresent());
            hand.press("memberRow-0").until(() -> hand.shows("topicRows"));
            hand.picture("topics-zh");
            // Never asked: the first two presses give consent, the next two withdraw it.
            for (int press = 0; press < 4; press++) {
                hand.press("consent-RECOMMENDATIONS").settle();
            }
            hand.until(() -> hand.shows("topicsUnwanted"));
            hand.picture("topics-unwanted-zh").press("languageButton").settle().picture("topics-unwanted-en");
            assertFalse(hand.shows("topic-0"));
        }
    }
}
