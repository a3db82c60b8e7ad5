package guitai.terminal.ui.shell;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.ui.camera.CameraCare;
import guitai.terminal.ui.camera.CameraDesk;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The camera as the window knows it.
 *
 * @param previews filled by the camera's thread, emptied by the screen's
 * @param watch    switches it on and off
 * @param want     tells it which kinds of code to look for from the next frame on; does not wait
 * @param care     what its settings page asks of it
 * @param watching whether it was switched on already
 */
public record Eyes(PreviewSlot previews, CameraDesk.Watch watch, Consumer<Set<Symbology>> want, CameraCare care, boolean watching) {
}
