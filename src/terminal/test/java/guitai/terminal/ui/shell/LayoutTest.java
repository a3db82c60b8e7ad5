package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.Rewards;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in both languages, at the usual size and at the smallest: nothing clipped, nothing overlapping, all large enough for a finger. */
class LayoutTest {

    private static final SyncStatus WAITING = new SyncStatus(SyncStatus.State.UNREACHABLE, 1_212, Optional.of(TestShop.NOW),
            Optional.of(TestShop.NOW), 0, Optional.empty());

    private final List<String> faults = new ArrayList<>();
    private String place = "";
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"zh, 1280, 800", "en, 1280, 800", "zh, 1000, 760", "en, 1000, 760"})
    void nothingIsClippedNothingOverlapsAndEveryTargetIsLargeEnough(String language, int width, int height) {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Locale.of(language), false)) {
            hand.size(width, height);
            place = language + " " + width + " ";
            check(hand, "signin-opening");
            check(hand.opened(), "signin");
            shop.knowsClosingKey();
            hand.signIn("E1004").window().sync(WAITING);
            check(hand.settle(), "till-empty");
            scan(hand, TestShop.HOSE, TestShop.WASHER);
            check(hand, "till-serial");
            scan(hand, "CH6166000182110", "9156660020487157", "6990000000046");
            check(hand, "till");
            check(hand.press("voucherUse-" + (Rewards.VOUCHER + 1)).until(() -> hand.look("voucherDrop-" + (Rewards.VOUCHER + 1)).isPresent()), "till-voucher");
            check(hand.press("quantityKey"), "till-quantity");
            check(hand.press("quantityLeave").press("syncBadge"), "sync");
            check(hand.press("syncStick").settle(), "parcel");
            hand.press("railTill").settle();
            check(hand.press("payButton").settle(), "pay");
            check(hand.press("payKind-BANK_CARD").settle(), "pay-card");
            check(hand.press("payKind-POINTS").settle(), "pay-points");
            check(hand.press("payKind-CASH").press("payQuick-0").press("payFinish").settle(), "done");
            check(hand.press("nextCustomer").press("railMembers").settle(), "members-empty");
            check(hand.press("membersJoin").settle(), "join");
            hand.write("joinPhone", "13900001234");
            check(hand.until(() -> hand.shows("joinKnown")), "join-known");
            check(hand.write("joinPhone", "13900000077").write("joinName", "测试员").press("joinNow").until(() -> hand.shows("joinDone")), "join-done");
            check(hand.press("railCamera").settle(), "camera");
            scan(hand, "粤AD12345");
            check(hand, "till-vehicle");
            check(hand.press("railMembers").until(() -> hand.shows("interact")), "members-vehicle");
            check(hand.press("whyInnovation").until(() -> hand.shows("why")), "members-why");
            check(hand.press("interaction-SUGGESTION").settle(), "members-suggestion");
            check(hand.press("interaction-INTENTION").settle(), "members-intention");
            check(hand.press("plateKey").settle(), "plate");
            check(hand.press("plateArea-0").settle(), "plate-rest");
            hand.press("plateClose");
            check(hand.press("railDay").until(() -> hand.shows("dayContent")), "day");
            check(hand.press("railExplain").settle(), "explain-empty");
            scan(hand, "LSVAA49J132047371");
            check(hand, "explain");
            check(hand.press("railScanner").settle(), "scanner");
            hand.window().hearing().heard(new Burst("ZYß?§+0912ay", "ZYß?§+0912ay", new Burst.Pace(4, 5, 9), Burst.Ending.ENTER, Set.of()));
            check(hand.settle(), "scanner-keyboard");
        }
        assertEquals(List.of(), faults);
    }

    private void check(Hand hand, String page) {
        hand.picture("layout-" + place.trim().replace(' ', '-') + "-" + page);
        Hand.on(() -> {
            Parent root = hand.scene().getRoot();
            root.applyCss();
            root.layout();
            root.layout();
            walk(root, root, page);
            return null;
        });
    }

    private void walk(Node node, Parent root, String page) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof Labeled labeled) {
            clipped(labeled, page);
        }
        if (node instanceof Button button) {
            size(button, root, page);
        }
        if (node instanceof HBox || node instanceof VBox) {
            overlaps((Parent) node, page);
        }
        if (node instanceof Parent parent && !(node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, root, page));
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            walk(scroll.getContent(), root, page);
        }
    }

    private void clipped(Labeled labeled, String page) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && child != labeled.getGraphic() && text.isVisible() && labeled.getText() != null && !labeled.getText().isEmpty()
                    && !squeezed(text.getText()).equals(squeezed(labeled.getText()))) {
                faults.add(place + page + ": clipped '" + labeled.getText() + "' to '" + text.getText() + "' " + labeled.getId());
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private void size(Button button, Parent root, String page) {
        double least = button.getStyleClass().contains("pay-key") || button.getStyleClass().contains("go") ? 64 : 48;
        if (button.getHeight() + 0.5 < least && !"noticeClose".equals(button.getId()) || button.getWidth() + 0.5 < 40) {
            faults.add(place + page + ": small " + button.getId() + " " + button.getWidth() + "x" + button.getHeight());
        }
        Bounds at = button.localToScene(button.getBoundsInLocal());
        // What lies in a scrolling part may lie below its edge, never beside it.
        if (at.getMaxX() > root.getScene().getWidth() + 1 || !scrolls(button) && at.getMaxY() > root.getScene().getHeight() + 1) {
            faults.add(place + page + ": outside " + button.getId() + " " + at.getMaxX() + "," + at.getMaxY());
        }
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private void overlaps(Parent box, String page) {
        List<Node> shown = box.getChildrenUnmodifiable().stream().filter(n -> n.isVisible() && n.isManaged()).toList();
        for (int i = 1; i < shown.size(); i++) {
            Bounds before = shown.get(i - 1).getBoundsInParent();
            Bounds after = shown.get(i).getBoundsInParent();
            boolean over = box instanceof HBox ? before.getMaxX() > after.getMinX() + 3 : before.getMaxY() > after.getMinY() + 9;
            if (over) {
                faults.add(place + page + ": overlap in " + box.getId() + " " + box.getStyleClass() + " of " + shown.get(i - 1) + " and " + shown.get(i));
            }
        }
    }

    private static void scan(Hand hand, String... codes) {
        for (String code : codes) {
            hand.window().scanned(ScannedCode.fromScanner(code));
            hand.settle();
        }
    }
}
