package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import guitai.domain.identity.ScannedCode;
import guitai.domain.member.Masked;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a plate or a vehicle number to the owner, at the till and on the members' page. */
class VehicleJourneyTest {

    @TempDir Path folder;

    private static void scan(Hand hand, String code) {
        hand.window().scanned(ScannedCode.fromScanner(code));
        hand.settle();
    }

    private static boolean says(Hand hand, String key, Locale language) {
        return hand.text("noticeText").equals(Words.in(language).of("till.notice." + key));
    }

    @Test
    void aScannedPlateOpensTheOwnerWithTheVehicle() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, "粤AD12345");
            hand.until(() -> hand.shows("memberHead"));
            hand.until(() -> hand.shows("memberVehicles"));
            hand.picture("zh-vehicle-till").press("railMembers").settle();
            hand.until(() -> hand.shows("profileVehicles"));
            hand.picture("zh-vehicle-profile");
        }
    }

    @Test
    void ofTwoCarsTheOneThatWasAskedForStandsFirst() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            shop.drives(1, "LSVAA49J132047371", "粤B20261");
            for (String plate : List.of("粤B20261", "粤AD12345")) {
                scan(hand, plate);
                hand.until(() -> firstCar(hand).contains(Masked.plate(plate)));
                hand.picture("en-vehicle-" + plate.substring(3));
            }
        }
    }

    private static String firstCar(Hand hand) {
        return Hand.on(() -> hand.find("memberVehicles").lookup(".strong") instanceof Label first ? first.getText() : "");
    }

    @Test
    void aScannedVinOpensTheOwnerAndAMisreadOneDoesNot() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            scan(hand, "LYFGF4CB4PG243962");
            hand.until(() -> says(hand, "VEHICLE_DOUBTFUL", Words.ENGLISH));
            scan(hand, "LYFGF4CB3PG243962");
            hand.until(() -> hand.shows("memberVehicles"));
            hand.picture("en-vehicle-till");
        }
    }

    @Test
    void aVehicleThatNobodyKnowsHereIsASentenceWithTheNextStep() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, "京B99999");
            hand.until(() -> says(hand, "PLATE_UNKNOWN", Words.CHINESE));
            scan(hand, "1M8GDM9AXKP042788");
            hand.until(() -> says(hand, "VEHICLE_UNKNOWN", Words.CHINESE));
            scan(hand, "1M8GDM9A1KP042788");
            hand.until(() -> says(hand, "VEHICLE_UNCERTAIN", Words.CHINESE));
            hand.picture("zh-vehicle-unknown");
        }
    }

    @Test
    void aVehicleOfTwoOwnersAsksWhichIsHere() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, "湘A30K91");
            hand.until(() -> hand.shows("choice-1"));
            hand.picture("zh-vehicle-choice").press("choice-1").settle();
            hand.until(() -> hand.shows("memberVehicles"));
            hand.picture("zh-vehicle-silver").press("languageButton").settle().picture("en-vehicle-silver");
        }
    }

    @Test
    void onTheMembersPageAPieceOfAPlateIsEnough() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("railMembers").settle();
            type(hand, "粤AD1");
            hand.until(() -> hand.shows("memberRow-0"));
            assertFalse(hand.shows("memberRow-1"));
            type(hand, "243962");
            hand.press("memberRow-0").settle();
            hand.until(() -> hand.shows("profileVehicles"));
            assertEquals(1, Hand.on(() -> hand.<javafx.scene.layout.VBox>find("profileVehicles").getChildren().size()));
            type(hand, "粤AD12345");
            hand.until(() -> hand.shows("profile"));
        }
    }

    private static void type(Hand hand, String text) {
        Hand.on(() -> {
            hand.<TextField>find("memberSearch").setText(text);
            return null;
        });
        hand.settle();
    }
}
