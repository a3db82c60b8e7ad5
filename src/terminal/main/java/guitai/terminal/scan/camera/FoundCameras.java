package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cameras of this computer.
 *
 * @param cameras each once, with the first driver that knows it
 * @param silent  a driver did not answer in time, so that some may be missing
 */
public record FoundCameras(List<Choice.Named> cameras, boolean silent) {

    public FoundCameras {
        cameras = List.copyOf(cameras);
    }

    /** Asks every driver; waits for each at most 5 s, and not at all for one that hangs already. */
    static FoundCameras search(List<DriverThread> drivers) throws InterruptedException {
        List<Choice.Named> found = new ArrayList<>();
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        boolean silent = false;
        for (DriverThread thread : drivers) {
            try {
                List<String> names = thread.call(DriverThread.SEARCH_AND_OPEN, Reason.MISSING,
                        () -> thread.driver().cameras().stream().map(CameraDriver.Device::name).toList(), late -> { });
                names.stream().filter(known::add).forEach(name -> found.add(new Choice.Named(thread.driver().id(), name)));
            } catch (CameraUnavailable refused) {
                silent |= refused.reason() == Reason.TIMEOUT;
            }
        }
        return new FoundCameras(found, silent);
    }
}
