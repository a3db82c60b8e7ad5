package guitai.terminal.ui.hand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/**
 * Moves the pointer and presses keys through the toolkit's own robot, so that focus, filters and handlers see what they see
 * of a person. Call it from any thread but the screen's. Presses are counted: a click, a tap, a typed character or a key chord is one.
 *
 * <p>Ids for a hand that presses: {@code person-E1001} (tile), {@code pin0}…{@code pin9}, {@code pinErase};
 * {@code railTill}, {@code railMembers}, {@code railDay}, {@code railCamera}, {@code railExplain}, {@code railScanner}, {@code languageButton},
 * {@code themeButton}; {@code scanField},
 * {@code choice-0}…; {@code syncBadge}, {@code syncNow}, {@code syncClose}; {@code staffChip}, {@code signOut};
 * {@code noticeText}, {@code noticeClose}, {@code waitingChip}. Till: {@code undo}, {@code searchKey}, {@code quantityKey},
 * {@code quantityField}, {@code quantitySet}, {@code removeKey}, {@code clearKey}, {@code draftKeep}, {@code draftDiscard},
 * {@code memberLeave}, {@code cameraToggle}, {@code payButton}, {@code whyNot}, {@code totalAmount}. Paying: {@code payKind-CASH}…,
 * {@code payKey-0}…{@code payKey-9}, {@code payKey-00}, {@code payKey-point}, {@code payErase}, {@code payQuick-0}…2,
 * {@code payAmount}, {@code payReference}, {@code payTakeBack}, {@code payBack}, {@code payFinish}. Done: {@code doneNumber},
 * {@code doneChange}, {@code savePdf}, {@code saveText}, {@code nextCustomer}. Members: {@code memberSearch}, {@code memberRow-0}…,
 * {@code sellToMember}. Day end: {@code dayContent}, {@code dayBannerText}, {@code dayBadge-ENTRIES}…, {@code daySync}, {@code dayClose}.
 */
public final class Hand {

    private static final Duration FINGER_RESTS = Duration.ofMillis(90);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_AGAIN_MILLIS = 15;

    private final Supplier<Scene> scene;
    private final Executor screen;
    private Robot robot;
    private Bounds seen;
    private int presses;

    /** @param screen runs work on the screen's thread */
    public Hand(Supplier<Scene> scene, Executor screen) {
        this.scene = scene;
        this.screen = screen;
    }

    /** Presses since the last call. */
    public int presses() {
        int counted = presses;
        presses = 0;
        return counted;
    }

    /**
     * Clicks the middle of a node as soon as it can be pressed. Looking and clicking are one step of the screen's thread: a list that
     * is drawn anew in between would move away from under the pointer.
     */
    public void press(String selector) {
        await("to press " + selector, () -> onScreen(() -> pressed(selector)));
        presses++;
    }

    /**
     * Types digits and letters at a person's pace, each key held as a finger holds it, so that nobody takes them for a scanner. Each
     * is a press.
     */
    public void type(String text) {
        presses += text.length();
        for (char character : text.toCharArray()) {
            KeyCode key = KeyCode.getKeyCode(Character.toString(Character.toUpperCase(character)));
            stroke(() -> robot().keyPress(key));
            pause(FINGER_RESTS);
            stroke(() -> robot().keyRelease(key));
            pause(FINGER_RESTS);
        }
    }

    /** One key, or a chord of modifiers and a key. */
    public void key(KeyCode... chord) {
        presses++;
        onScreen(() -> {
            for (KeyCode code : chord) {
                robot().keyPress(code);
            }
            for (int i = chord.length - 1; i >= 0; i--) {
                robot().keyRelease(chord[i]);
            }
            return null;
        });
    }

    /** The text of a label, button or field; empty while there is no such node. */
    public String text(String selector) {
        return onScreen(() -> switch (find(selector)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text text -> text.getText();
            case null, default -> "";
        });
    }

    public boolean shows(String selector) {
        return onScreen(() -> visible(find(selector)));
    }

    /** Waits for what the screen must come to show; fails with an {@link AssertionError} that says what it waited for. */
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            pause(Duration.ofMillis(LOOK_AGAIN_MILLIS));
        }
    }

    public void awaitShown(String selector) {
        await(selector + " to be shown", () -> shows(selector));
    }

    /** Does nothing for a while, as people do. */
    public void rest(Duration time) {
        pause(time);
    }

    /** Saves what the window shows as a PNG. */
    public void picture(Path file) {
        Screenshot.save(onScreen(() -> scene.get().snapshot(null)), file);
    }

    private void stroke(Runnable movement) {
        onScreen(() -> {
            movement.run();
            return null;
        });
    }

    /** Presses where the node is pressable and at the same place as at the last look: a page still being laid out would move away. */
    private boolean pressed(String selector) {
        scene.get().getRoot().applyCss();
        scene.get().getRoot().layout();
        Node node = find(selector);
        Bounds now = visible(node) && !node.isDisabled() ? node.localToScreen(node.getBoundsInLocal()) : null;
        boolean still = now != null && !now.isEmpty() && now.equals(seen);
        seen = still ? null : now;
        if (still) {
            robot().mouseMove(now.getCenterX(), now.getCenterY());
            robot().mouseClick(MouseButton.PRIMARY);
        }
        return still;
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private Node find(String selector) {
        return scene.get().getRoot().lookup(selector);
    }

    private Robot robot() {
        robot = robot == null ? new Robot() : robot;
        return robot;
    }

    private <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        screen.execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception fault) {
                result.completeExceptionally(fault);
            }
        });
        return result.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
