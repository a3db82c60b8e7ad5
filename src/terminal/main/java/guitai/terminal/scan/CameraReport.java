package guitai.terminal.scan;

/**
 * What a watching camera was measured to do, about once a second.
 *
 * @param driver          through which it is used; empty for one that needs none
 * @param width           pixels, as the camera sends them
 * @param height          pixels
 * @param framesPerSecond measured over the last second
 * @param mainsCanBeSet   the frequency of the light can be told to the camera
 * @param focusCanBeSet   the autofocus can be switched
 */
public record CameraReport(String name, String driver, int width, int height, double framesPerSecond,
                           boolean mainsCanBeSet, boolean focusCanBeSet, Hint hint) {

    /** What stands against reading, told from the pictures. */
    public enum Hint { NONE, TOO_DARK, TOO_BRIGHT, OUT_OF_FOCUS, FOCUS_HUNTS, FLICKERS, SLOW }
}
