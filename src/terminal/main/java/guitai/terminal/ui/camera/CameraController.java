package guitai.terminal.ui.camera;

import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.Preview;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Draws the camera's card; the picture is shown and forgotten, never kept. */
public final class CameraController {

    private final CameraDesk desk;
    private final Consumer<Consumer<Preview>> pictures;
    private final Words words;
    @FXML private Node cameraPicture;
    @FXML private Node cameraIcon;
    @FXML private ImageView cameraView;
    @FXML private Node cameraLight;
    @FXML private Label cameraState;
    @FXML private Label cameraHint;
    @FXML private Button cameraToggle;

    /** @param pictures is told who draws previews from now on */
    public CameraController(CameraDesk desk, Consumer<Consumer<Preview>> pictures, Words words) {
        this.desk = desk;
        this.pictures = pictures;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
        pictures.accept(this::draw);
    }

    @FXML
    private void toggle() {
        desk.toggle();
    }

    private void render(CameraDesk.Screen screen) {
        boolean watching = screen.state() instanceof CameraState.Watching;
        String key = switch (screen.state()) {
            case CameraState.Off ignored -> screen.wanted() ? "camera.searching" : "camera.off";
            case CameraState.Searching ignored -> "camera.searching";
            case CameraState.Watching ignored -> "camera.watching";
            case CameraState.Unavailable gone -> "camera." + gone.reason();
        };
        cameraState.setText(words.of(key));
        cameraHint.setText(words.of(key + ".hint"));
        cameraToggle.setText(words.of(screen.wanted() ? "camera.hide" : "camera.show"));
        Nodes.style(cameraLight, "on", watching);
        Nodes.show(cameraPicture, screen.wanted());
        cameraIcon.setVisible(!watching);
        cameraView.setVisible(watching);
    }

    private void draw(Preview preview) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(preview.width(), preview.height(), IntBuffer.wrap(preview.argb()),
                PixelFormat.getIntArgbPreInstance());
        cameraView.setImage(new WritableImage(pixels));
    }
}
