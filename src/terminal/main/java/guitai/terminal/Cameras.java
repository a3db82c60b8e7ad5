package guitai.terminal;

import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.camera.ChosenCamera;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses the camera that the command line names. Nothing is opened or searched here. */
public final class Cameras {

    private static final String NO_CAMERA = "none";

    private Cameras() {
    }

    /**
     * @param told {@code none}, the http address of an MJPEG stream, part of a camera's name, or nothing for the one that is remembered
     * @param data folder of the terminal's own data
     * @throws IllegalArgumentException for an address that is none
     */
    public static Optional<ChosenCamera> of(String told, Path data) {
        if (told.equals(NO_CAMERA)) {
            return Optional.empty();
        }
        ChosenCamera camera = new ChosenCamera(data.resolve("camera.properties"));
        boolean address = told.startsWith("http://") || told.startsWith("https://");
        return Optional.of(told.isEmpty() ? camera
                : camera.instead(address ? new Choice.Address(URI.create(told)) : new Choice.Named("", told)));
    }
}
