package guitai.terminal.ui.shell;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.camera.FoundCameras;
import guitai.terminal.ui.camera.CameraCare;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A camera's settings in memory, with two cameras to be found when the search is let go. */
public final class FakeCare implements CameraCare {

    final CountDownLatch search = new CountDownLatch(1);
    volatile List<Choice.Named> cameras = List.of(new Choice.Named("native", "Integrated Camera"), new Choice.Named("openpnp", "Logitech C920"));
    volatile boolean silent;
    volatile boolean damaged;
    volatile int measured;
    volatile CameraSettings settings = CameraSettings.USUAL;
    volatile Consumer<CameraReport> reports = report -> { };
    volatile Predicate<List<ScannedCode>> taken = codes -> false;

    @Override
    public CameraSettings settings() {
        return settings;
    }

    @Override
    public boolean damaged() {
        return damaged;
    }

    @Override
    public void keep(CameraSettings next) {
        settings = next;
    }

    @Override
    public void measureAgain() {
        measured++;
    }

    @Override
    public FoundCameras search() throws InterruptedException {
        search.await();
        return new FoundCameras(cameras, silent);
    }

    @Override
    public void reports(Consumer<CameraReport> listener) {
        reports = listener;
    }

    @Override
    public void taken(Predicate<List<ScannedCode>> listener) {
        taken = listener;
    }
}
