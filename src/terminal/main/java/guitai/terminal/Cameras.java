package guitai.terminal;

import guitai.terminal.scan.FrameSource;
import guitai.terminal.scan.camera.MjpegCamera;
import guitai.terminal.scan.camera.WebcamCamera;
import java.net.URI;
import java.util.Optional;

/** Chooses the camera that the command line names. Nothing is opened or searched here. */
public final class Cameras {

    private static final String NO_CAMERA = "none";

    private Cameras() {
    }

    /**
     * @param told {@code none}, the http address of an MJPEG stream, part of a camera's name, or nothing for the first one found
     * @throws IllegalArgumentException for an address that is none
     */
    public static Optional<FrameSource> of(String told) {
        if (told.equals(NO_CAMERA)) {
            return Optional.empty();
        }
        boolean address = told.startsWith("http://") || told.startsWith("https://");
        return Optional.of(address ? new MjpegCamera(URI.create(told)) : new WebcamCamera(told));
    }
}
