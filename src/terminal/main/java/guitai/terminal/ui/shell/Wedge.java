package guitai.terminal.ui.shell;

import guitai.terminal.scan.scanner.AltCodes;
import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.WedgeDetector;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Hands every key of the scene to the detector first, so that a hand scanner is heard whatever has the focus. */
final class Wedge {

    private final WedgeDetector detector = new WedgeDetector();
    private final AltCodes alts = new AltCodes();
    private final WhatStood stood;
    private final Consumer<Burst> codes;
    private final LongSupplier nanoTime;
    private String gsKey = ScannerSettings.AUTOMATIC;
    private KeyCode down = KeyCode.UNDEFINED;
    private KeyCode swallowed;
    private boolean altJustMade;
    private boolean releasing;
    private boolean holding;
    private final AnimationTimer patience = new AnimationTimer() {
        @Override
        public void handle(long now) {
            quiet();
        }
    };

    Wedge(Scene scene, Consumer<Burst> codes, LongSupplier nanoTime) {
        this.stood = new WhatStood(scene);
        this.codes = codes;
        this.nanoTime = nanoTime;
        // Each type by its own: filters of a type run before those of KeyEvent.ANY, and this one must be the first of all.
        scene.addEventFilter(KeyEvent.KEY_TYPED, unlessReleasing(this::typed));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, unlessReleasing(this::pressed));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, unlessReleasing(this::released));
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
    }

    void settings(ScannerSettings settings) {
        detector.settings(settings);
        gsKey = settings.gsKey();
    }

    private EventHandler<KeyEvent> unlessReleasing(EventHandler<KeyEvent> handler) {
        return key -> {
            if (!releasing) {
                handler.handle(key);
            }
        };
    }

    private void typed(KeyEvent key) {
        String text = key.getCharacter();
        boolean character = text.length() == 1 && text.charAt(0) >= ' ' && text.charAt(0) != '\u007F';
        if (swallowed != null || character && altJustMade) {
            // The typed half of a key that was taken, or what the system made of an Alt character: a person's, if no scan comes of it.
            if (altJustMade) {
                detector.altTyped(text);
            }
            altJustMade = false;
            key.consume();
        } else if (text.equals("\u001D") && !key.isControlDown()) {
            obey(detector.key('\u001D', 0, now()), key);
        } else if (character && !command(key)) {
            obey(detector.key(text.charAt(0), down.getCode(), now()), key);
            down = KeyCode.UNDEFINED;
        }
    }

    /** With AltGr, which the system tells as Ctrl and Alt, European keyboards type plain characters. */
    private static boolean command(KeyEvent key) {
        return key.isMetaDown() || key.isControlDown() != key.isAltDown();
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        swallowed = null;
        altJustMade = false;
        down = code;
        if (code == KeyCode.ENTER || code == KeyCode.TAB) {
            swallow(detector.end(code == KeyCode.TAB ? Burst.Ending.TAB : Burst.Ending.ENTER, now()), key);
        } else if (code == KeyCode.ALT) {
            alts.begin();
            detector.touch(now());
        } else if (key.isAltDown() && code.isKeypadKey() && code.isDigitKey()) {
            alts.digit(code.getName().charAt(code.getName().length() - 1) - '0');
            detector.touch(now());
        } else if (separates(key)) {
            swallow(detector.separator(!gsKey.equals(ScannerSettings.AUTOMATIC) || code == KeyCode.CLOSE_BRACKET, now()), key);
        } else if (acts(key)) {
            alts.forget();
            obey(detector.interrupted(now()), key);
        }
    }

    private void swallow(WedgeDetector.Decision decision, KeyEvent key) {
        obey(decision, key);
        swallowed = decision.consume() ? key.getCode() : null;
    }

    private boolean separates(KeyEvent key) {
        boolean automatic = gsKey.equals(ScannerSettings.AUTOMATIC) && key.getCode() == KeyCode.F8;
        return key.isControlDown() && !key.isAltDown() && key.getCode() == KeyCode.CLOSE_BRACKET || automatic || gsKey.equals(key.getCode().name());
    }

    /** Keys that do something else than write: what is held must arrive before they act. */
    private static boolean acts(KeyEvent key) {
        KeyCode code = key.getCode();
        return code.isFunctionKey() || code.isNavigationKey() || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE
                || code == KeyCode.ESCAPE || command(key) && !code.isModifierKey();
    }

    /** The Enter that ends a burst belongs to the scanner, with all its three events. */
    private void released(KeyEvent key) {
        if (key.getCode() == KeyCode.ALT) {
            alts.finish().ifPresent(value -> {
                obey(detector.alt(value, now()), null);
                altJustMade = true;
            });
        } else {
            detector.up(key.getCode().getCode(), now());
        }
        if (key.getCode() == swallowed) {
            swallowed = null;
            key.consume();
        }
    }

    private void composed(InputMethodEvent event) {
        if (!releasing && !event.getCommitted().isEmpty()) {
            obey(detector.composed(event.getCommitted(), now()), event);
        }
    }

    private void quiet() {
        if (detector.holding()) {
            obey(detector.idle(now()), null);
        } else {
            patience.stop();
        }
    }

    private void obey(WedgeDetector.Decision decision, Event event) {
        if (decision.undo()) {
            stood.putBack();
        }
        if (!decision.release().isEmpty()) {
            releasing = true;
            stood.type(decision.release());
            releasing = false;
        }
        decision.scan().ifPresent(burst -> {
            stood.forget();
            codes.accept(burst);
        });
        if (decision.consume() && event != null) {
            event.consume();
        }
        if (detector.fresh()) {
            stood.look();
        }
        if (detector.holding() && (!holding || !decision.release().isEmpty())) {
            stood.aim();
            patience.start();
        }
        holding = detector.holding();
    }

    private long now() {
        return nanoTime.getAsLong();
    }
}
