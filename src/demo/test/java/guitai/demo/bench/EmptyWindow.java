package guitai.demo.bench;

import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with nothing in it. Says {@code first-frame-ms N} like the terminal's warm-up, and ends. */
public final class EmptyWindow extends Application {

    private int pulses;

    /** Not started through the class itself: that would want JavaFX as modules. */
    static final class Launcher {
        private Launcher() {
        }

        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class);
        }
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new StackPane(), 1280, 800);
        scene.addPostLayoutPulseListener(() -> {
            if (++pulses == 2) {
                Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println("first-frame-ms " + (System.currentTimeMillis() - started.toEpochMilli()));
                Platform.exit();
            }
            Platform.requestNextPulse();
        });
        stage.setScene(scene);
        stage.show();
    }
}
