package guitai.terminal.scan;

/** What the camera is doing, for the screen. */
public sealed interface CameraState {

    /** Nobody wants it. */
    record Off() implements CameraState { }

    /** It is being looked for or opened. */
    record Searching() implements CameraState { }

    /** Frames arrive. */
    record Watching(String name) implements CameraState { }

    /** It cannot be used; it is tried again by itself. Numbers can be typed meanwhile. */
    record Unavailable(CameraUnavailable.Reason reason) implements CameraState { }
}
