package guitai.terminal.ui.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Starts the toolkit with one window, and ends it when the window is closed. */
public final class Toolkit {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final TerminalWindow window;

    private Toolkit(TerminalWindow window) {
        this.window = window;
    }

    /** Returns at once; {@code afterFirstPaint} runs on the screen's thread when the first page stands there. */
    public static Toolkit start(TerminalWindow window, Runnable afterFirstPaint) {
        Toolkit toolkit = new Toolkit(window);
        Platform.startup(() -> toolkit.show(afterFirstPaint));
        return toolkit;
    }

    private void show(Runnable afterFirstPaint) {
        Stage stage = new Stage();
        stage.setOnHidden(gone -> closed.countDown());
        window.show(stage);
        window.afterFirstPaint(afterFirstPaint);
        shown.complete(stage);
    }

    /** The scene as it is now; for a hand that presses. */
    public Scene scene() {
        return shown.join().getScene();
    }

    /** Runs work on the screen's thread. */
    public Executor screen() {
        return window::onScreen;
    }

    public void close() {
        window.onScreen(() -> shown.join().hide());
    }

    /** Returns when the window is closed. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
        Platform.exit();
    }
}
