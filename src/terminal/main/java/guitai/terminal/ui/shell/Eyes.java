package guitai.terminal.ui.shell;

import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.ui.camera.CameraDesk;

/**
 * The camera as the window knows it.
 *
 * @param previews filled by the camera's thread, emptied by the screen's
 * @param watch    switches it on and off
 * @param watching whether it was switched on already
 */
public record Eyes(PreviewSlot previews, CameraDesk.Watch watch, boolean watching) {
}
