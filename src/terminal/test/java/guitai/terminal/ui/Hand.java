package guitai.terminal.ui;

import guitai.terminal.ui.parcel.Chooser;
import guitai.terminal.ui.shell.Shop;
import guitai.terminal.ui.shell.TerminalWindow;
import guitai.terminal.ui.shell.WindowSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A window on the Headless platform with a hand that presses, reads and photographs. */
public final class Hand implements AutoCloseable {


    private final TestShop shop;
    private final CompletableFuture<Shop> opening = new CompletableFuture<>();
    private final KeyTime keys = new KeyTime();
    private volatile Optional<Path> chosen = Optional.empty();
    private TerminalWindow window;
    private Stage stage;

    public Hand(TestShop shop, Locale language, boolean dark) {
        this.shop = shop;
        FxThread.start();
        on(() -> {
            window = new TerminalWindow(new WindowSettings(language, dark,
                    Optional.of(Path.of(System.getProperty("guitai.assets"))), TestShop.pins(), keys::nanoTime, Optional.of(new Chooser() {
                        @Override
                        public Optional<Path> folder() {
                            return chosen;
                        }

                        @Override
                        public Optional<Path> file() {
                            return chosen;
                        }
                    })), opening);
            stage = new Stage();
            window.show(stage);
            return null;
        });
    }

    /** What is chosen in the next dialog for a folder or a file. */
    public Hand choosing(Path place) {
        chosen = Optional.of(place);
        return this;
    }

    /** The local data are open. */
    public Hand opened() {
        opening.complete(shop.shop());
        settle();
        return this;
    }

    public CompletableFuture<Shop> opening() {
        return opening;
    }

    public TerminalWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Hand signIn(String employee) {
        press("person-" + employee);
        for (char digit : TestShop.PIN.toCharArray()) {
            press("pin" + digit);
        }
        settle();
        return this;
    }

    /** What has this name on the screen; it has to be there. */
    @SuppressWarnings("unchecked")
    public <T extends Node> T find(String id) {
        return (T) look(id).orElseThrow(() -> new AssertionError("nothing on the screen is called " + id));
    }

    /** What has this name on the screen, laid out first: what lies in a pane that scrolls or a list is not there before. */
    public Optional<Node> look(String id) {
        return on(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return Optional.ofNullable(scene().lookup("#" + id));
        });
    }

    public boolean shows(String id) {
        return on(() -> {
            Node node = look(id).orElse(null);
            while (node != null && node.isVisible() && node.getParent() != null) {
                node = node.getParent();
            }
            return node != null && node.isVisible();
        });
    }

    public String text(String id) {
        return on(() -> this.<Labeled>find(id).getText());
    }

    /** What stands in a field. */
    public String typed(String id) {
        return on(() -> this.<TextInputControl>find(id).getText());
    }

    /** Leaves this in a field, as if it were typed. */
    public Hand write(String id, String text) {
        on(() -> {
            TextInputControl field = find(id);
            field.requestFocus();
            field.setText(text);
            return null;
        });
        return settle();
    }

    /** Fires a button, when it can be pressed. */
    public Hand press(String id) {
        on(() -> {
            ButtonBase button = find(id);
            if (!button.isDisabled()) {
                button.fire();
            }
            return null;
        });
        return this;
    }

    /** What a hand scanner sends: all keys and Enter through the toolkit's own robot, evenly by the window's time however busy the computer is. */
    public Hand scan(String digits) {
        return scan(digits, Duration.ofMillis(5));
    }

    public Hand scan(String digits, Duration betweenKeys) {
        on(() -> {
            Robot robot = new Robot();
            keys.stop();
            for (char digit : digits.toCharArray()) {
                robot.keyType(KeyCode.getKeyCode(String.valueOf(digit)));
                keys.pass(betweenKeys);
            }
            robot.keyType(KeyCode.ENTER);
            keys.run();
            return null;
        });
        return settle();
    }

    /** Presses a key, whatever has the focus. */
    public Hand key(KeyCode key) {
        on(() -> {
            new Robot().keyType(key);
            return null;
        });
        return settle();
    }

    /** What an input method commits, character by character, as fast as a scanner types; then Enter. */
    public Hand commit(String text) {
        on(() -> {
            keys.stop();
            for (char character : text.toCharArray()) {
                Event.fireEvent(scene().getFocusOwner(), new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), String.valueOf(character), 0));
                keys.pass(Duration.ofMillis(5));
            }
            new Robot().keyType(KeyCode.ENTER);
            keys.run();
            return null;
        });
        return settle();
    }

    /** Waits until both threads have done what was asked of them. */
    public Hand settle() {
        for (int i = 0; i < 3; i++) {
            FxThread.get(shop.data().ask(() -> null));
            on(() -> null);
        }
        return this;
    }

    /** Waits for something that a thread of its own brings, at most a minute. */
    public Hand until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            settle();
        }
        return this;
    }

    public Hand size(double width, double height) {
        on(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        return settle();
    }

    /** Saves a picture below {@code guitai.pictures}; does nothing when that is not set. */
    public Hand picture(String name) {
        Photograph.folder().ifPresent(folder -> Photograph.save(on(() -> Photograph.of(scene())), folder, name));
        return this;
    }

    @Override
    public void close() {
        on(() -> {
            stage.close();
            return null;
        });
    }

    /** Runs on the FX thread and waits for the result. */
    public static <T> T on(Callable<T> work) {
        return FxThread.on(work);
    }
}
