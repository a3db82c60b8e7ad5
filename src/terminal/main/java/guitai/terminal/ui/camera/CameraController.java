package guitai.terminal.ui.camera;

import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.Preview;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;

/** Draws the camera's card; the picture is shown and forgotten, never kept. */
public final class CameraController {

    private final LiveImage screen = new LiveImage();
    private final CameraDesk desk;
    private final Consumer<Consumer<Preview>> pictures;
    private final Runnable settings;
    private final Words words;
    @FXML private Node cameraPicture;
    @FXML private Node cameraIcon;
    @FXML private ImageView cameraView;
    @FXML private Node cameraLight;
    @FXML private Label cameraState;
    @FXML private Label cameraHint;
    @FXML private Button cameraToggle;

    /**
     * @param pictures is told who draws previews from now on
     * @param settings opens the page where the camera is set
     */
    public CameraController(CameraDesk desk, Consumer<Consumer<Preview>> pictures, Runnable settings, Words words) {
        this.desk = desk;
        this.pictures = pictures;
        this.settings = settings;
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

    @FXML
    private void setup() {
        settings.run();
    }

    /** The words for what the camera does. */
    static String key(CameraDesk.Screen screen) {
        return switch (screen.state()) {
            case CameraState.Off ignored -> screen.wanted() ? "camera.searching" : "camera.off";
            case CameraState.Searching ignored -> "camera.searching";
            case CameraState.Watching ignored -> "camera.watching";
            case CameraState.Unavailable gone -> "camera." + gone.reason();
        };
    }

    private void render(CameraDesk.Screen screen) {
        boolean watching = screen.state() instanceof CameraState.Watching;
        String key = key(screen);
        Optional<CameraReport.Hint> hint = screen.report().map(CameraReport::hint).filter(told -> told != CameraReport.Hint.NONE);
        cameraState.setText(hint.map(told -> words.of("camera.trouble", told)).orElse(words.of(key)));
        cameraHint.setText(words.of(key + ".hint"));
        Nodes.style(cameraPicture, "taken", screen.taken());
        cameraView.setScaleX(desk.setup().now().settings().mirror() ? -1 : 1);
        cameraToggle.setText(words.of(screen.wanted() ? "camera.hide" : "camera.show"));
        Nodes.style(cameraLight, "on", watching);
        Nodes.show(cameraPicture, screen.wanted());
        cameraIcon.setVisible(!watching);
        cameraView.setVisible(watching);
    }

    private void draw(Preview preview) {
        screen.draw(preview, cameraView);
    }
}
