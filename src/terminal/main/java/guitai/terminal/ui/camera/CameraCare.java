package guitai.terminal.ui.camera;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.camera.FoundCameras;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the settings page asks of the camera. Where nothing else is said a call must not wait. */
public interface CameraCare {

    CameraSettings settings();

    /** The remembered settings could not be read, so that the usual ones hold. */
    boolean damaged();

    /** Puts settings to use and writes them to the disk. */
    void keep(CameraSettings next);

    /** Measures again which size comes fast enough; writes to the disk. */
    void measureAgain();

    /** The cameras that are there now; may last seconds. */
    FoundCameras search() throws InterruptedException;

    /** @param listener called on the camera's thread, about once a second */
    void reports(Consumer<CameraReport> listener);

    /** @param listener told on the camera's thread what was read; true where it shall go no further */
    void taken(Predicate<List<ScannedCode>> listener);
}
