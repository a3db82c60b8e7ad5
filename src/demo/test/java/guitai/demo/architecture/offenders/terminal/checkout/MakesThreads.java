package guitai.demo.architecture.offenders.terminal.checkout;

import guitai.demo.architecture.offenders.terminal.ui.till.ImportsDay;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Planted: a thread of its own, a second road to the screen, a crowd of collaborators, half of a cycle. */
public class MakesThreads {
    Executor screen = Platform::runLater;
    Thread thread = Thread.ofPlatform().unstarted(() -> { });
    ImportsDay cycle;

    public MakesThreads(Object a, Object b, Object c, Object d, Object e, Object f, Object g) {
    }
}
