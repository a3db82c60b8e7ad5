package guitai.terminal.ui.camera;

import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings.Light;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.Preview;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page where a camera is chosen, turned and aimed, with what it sees. */
public final class SetupController {

    private static final List<Integer> TURNS = List.of(0, 90, 180, 270);

    private final CameraDesk desk;
    private final Consumer<Consumer<Preview>> pictures;
    private final Words words;
    @FXML private StackPane setupFrame;
    @FXML private StackPane setupStage;
    @FXML private ImageView setupView;
    @FXML private Pane setupGlass;
    @FXML private Label setupNothing;
    @FXML private Node setupLight;
    @FXML private Label setupState;
    @FXML private Label setupMeasured;
    @FXML private Label setupAdvice;
    @FXML private Label setupRead;
    @FXML private Button setupToggle;
    @FXML private Node setupOptions;
    @FXML private VBox setupCameras;
    @FXML private Node setupBusy;
    @FXML private Label setupFound;
    @FXML private Button setupSearch;
    @FXML private TextField setupAddress;
    @FXML private Label setupRefused;
    @FXML private HBox setupTurns;
    @FXML private Button setupMirror;
    @FXML private Button setupReversed;
    @FXML private Button setupWhole;
    @FXML private HBox setupMains;
    @FXML private Button setupMains50;
    @FXML private Button setupMains60;
    @FXML private Button setupFocus;
    @FXML private Label setupMainsAdvice;
    @FXML private Label setupFocusAdvice;
    private CameraPicture picture;

    /** @param pictures is told who draws previews from now on */
    public SetupController(CameraDesk desk, Consumer<Consumer<Preview>> pictures, Words words) {
        this.desk = desk;
        this.pictures = pictures;
        this.words = words;
    }

    @FXML
    private void initialize() {
        picture = new CameraPicture(setupFrame, setupView, setupGlass, area -> desk.change(settings -> settings.looking(area)));
        for (int degrees : TURNS) {
            Button turn = button("setupTurn" + degrees, words.of("camera.setup.turn", degrees));
            turn.setOnAction(press -> desk.change(settings -> settings.turned(degrees)));
            setupTurns.getChildren().add(turn);
        }
        if (desk.setup().now().settings().choice() instanceof Choice.Address(java.net.URI uri)) {
            setupAddress.setText(uri.toString());
        }
        desk.board().drawnBy(this::render);
        desk.setup().drawnBy(this::renderSetup);
        pictures.accept(picture::draw);
        if (desk.setup().now().found().isEmpty()) {
            desk.search();
        }
    }

    @FXML
    private void toggle() {
        desk.toggle();
    }

    @FXML
    private void search() {
        desk.search();
    }

    @FXML
    private void address() {
        desk.address(setupAddress.getText());
    }

    @FXML
    private void mirror() {
        desk.change(settings -> settings.mirrored(!settings.mirror()));
    }

    @FXML
    private void reversed() {
        desk.change(settings -> settings.reversed(!settings.reversed()));
    }

    @FXML
    private void whole() {
        desk.change(settings -> settings.looking(Area.WHOLE));
    }

    @FXML
    private void mains50() {
        desk.change(settings -> settings.with(new Light(50, settings.light().autofocus())));
    }

    @FXML
    private void mains60() {
        desk.change(settings -> settings.with(new Light(60, settings.light().autofocus())));
    }

    @FXML
    private void focus() {
        desk.change(settings -> settings.with(new Light(settings.light().mainsHertz(), !settings.light().autofocus())));
    }

    @FXML
    private void measure() {
        desk.measureAgain();
    }

    private void render(CameraDesk.Screen screen) {
        boolean watching = screen.state() instanceof CameraState.Watching;
        String key = CameraController.key(screen);
        setupState.setText(words.of(key));
        setupNothing.setText(words.of(key + ".hint"));
        setupNothing.setVisible(!watching);
        setupStage.setVisible(watching);
        setupToggle.setText(words.of(screen.wanted() ? "camera.hide" : "camera.show"));
        Nodes.style(setupLight, "on", watching);
        Nodes.style(setupFrame, "taken", screen.taken());
        setupMeasured.setText(screen.report().map(this::measured).orElse(""));
        Optional<CameraReport.Hint> hint = screen.report().map(CameraReport::hint).filter(told -> told != CameraReport.Hint.NONE);
        Nodes.show(setupAdvice, hint.isPresent());
        setupAdvice.setText(hint.map(told -> words.of("camera.advice", told)).orElse(""));
        boolean mains = screen.report().map(CameraReport::mainsCanBeSet).orElse(false);
        boolean focus = screen.report().map(CameraReport::focusCanBeSet).orElse(false);
        Nodes.show(setupMains, mains);
        Nodes.show(setupMainsAdvice, !mains);
        Nodes.show(setupFocus, focus);
        Nodes.show(setupFocusAdvice, !focus);
    }

    private String measured(CameraReport report) {
        String size = words.of("camera.setup.measured", report.name(), Integer.toString(report.width()), Integer.toString(report.height()),
                Math.round(report.framesPerSecond()));
        return report.driver().isEmpty() ? size : words.of("camera.setup.through", size, report.driver());
    }

    private void renderSetup(CameraDesk.Setup setup) {
        CameraSettings settings = setup.settings();
        picture.show(settings.area());
        setupStage.setScaleX(settings.mirror() ? -1 : 1);
        setupTurns.getChildren().forEach(turn -> Nodes.style(turn, "chosen", turn.getId().equals("setupTurn" + settings.turn())));
        Nodes.style(setupMirror, "chosen", settings.mirror());
        Nodes.style(setupReversed, "chosen", settings.reversed());
        setupWhole.setDisable(settings.area().equals(Area.WHOLE));
        Nodes.style(setupMains50, "chosen", settings.light().mainsHertz() == 50);
        Nodes.style(setupMains60, "chosen", settings.light().mainsHertz() == 60);
        setupFocus.setText(words.of(settings.light().autofocus() ? "camera.setup.focus.on" : "camera.setup.focus.off"));
        Nodes.show(setupRefused, setup.refused());
        Nodes.show(setupBusy, setup.searching());
        setupSearch.setDisable(setup.searching() || !setup.cared());
        setupFound.setText(words.of(found(setup)));
        setupRead.setVisible(setup.cared());
        setupOptions.setDisable(!setup.cared());
        setupRead.setText(setup.lastRead().map(kind -> words.of("camera.setup.read", kind.name().replace('_', '-'))).orElse(words.of("camera.setup.try")));
        renderCameras(setup);
    }

    private static String found(CameraDesk.Setup setup) {
        if (!setup.cared()) {
            return "camera.setup.uncared";
        }
        if (setup.damaged()) {
            return "camera.setup.damaged";
        }
        if (setup.searching() || setup.found().isEmpty()) {
            return "camera.setup.searching";
        }
        boolean none = setup.found().get().cameras().isEmpty();
        return setup.found().get().silent() ? "camera.setup.silent" : none ? "camera.setup.none" : "camera.setup.some";
    }

    private void renderCameras(CameraDesk.Setup setup) {
        setupCameras.getChildren().clear();
        List<Choice.Named> cameras = setup.found().map(found -> found.cameras()).orElse(List.of());
        for (int i = 0; i < cameras.size(); i++) {
            Choice.Named camera = cameras.get(i);
            Button button = button("setupCamera-" + i, camera.name());
            button.setMaxWidth(Double.MAX_VALUE);
            Nodes.style(button, "chosen", setup.settings().choice() instanceof Choice.Named(String driver, String name) && name.equals(camera.name()));
            button.setOnAction(press -> desk.change(settings -> settings.choosing(camera)));
            setupCameras.getChildren().add(button);
        }
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        return button;
    }
}
