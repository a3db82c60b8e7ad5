package guitai.terminal.ui.scanner;

import guitai.terminal.scan.scanner.CodePicture;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialPorts;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.CodeCanvas;
import guitai.terminal.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Draws the codes to scan, what arrived, and the settings. */
public final class ScannerController {

    private final ScannerDesk desk;
    private final Words words;
    private ScannerScreen drawn = ScannerScreen.FIRST;
    private boolean ready;
    @FXML private Pane scannerCodes;
    @FXML private Label scannerText;
    @FXML private Node scannerPlain;
    @FXML private Node scannerSeparator;
    @FXML private TextField scannerField;
    @FXML private HBox scannerVerdict;
    @FXML private Label scannerVerdictText;
    @FXML private Label scannerVerdictNext;
    @FXML private VBox scannerFacts;
    @FXML private ComboBox<String> scannerPort;
    @FXML private ComboBox<Integer> scannerSpeed;
    @FXML private ComboBox<ScannerSettings.Ending> scannerEnding;
    @FXML private ComboBox<String> scannerGsKey;
    @FXML private TextField scannerPrefix;
    @FXML private TextField scannerSuffix;
    @FXML private Label scannerLine;
    @FXML private Label scannerNote;

    public ScannerController(ScannerDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        scannerSpeed.getItems().setAll(ScannerSettingsFile.SPEEDS);
        scannerEnding.getItems().setAll(ScannerSettings.Ending.values());
        scannerEnding.setConverter(shownAs(ending -> words.of("scanner.ending." + ending)));
        scannerGsKey.getItems().setAll(ScannerSettingsFile.GS_KEYS);
        scannerGsKey.setConverter(shownAs(key -> key.equals(ScannerSettings.AUTOMATIC) ? words.of("scanner.gs.automatic") : key));
        scannerPort.setConverter(shownAs(this::port));
        desk.board().drawnBy(this::render);
        // What the terminal takes for typing shall land here and not in the scan line, where Enter would sell it.
        scannerField.sceneProperty().addListener((field, before, scene) -> scannerField.requestFocus());
    }

    @FXML
    private void plain() {
        desk.separator(false);
    }

    @FXML
    private void separator() {
        desk.separator(true);
    }

    @FXML
    private void typed() {
        String text = scannerField.getText();
        scannerField.clear();
        desk.typed(text);
    }

    @FXML
    private void again() {
        desk.look();
    }

    @FXML
    private void keep() {
        desk.keep(new ScannerSettings(cut(scannerPrefix), cut(scannerSuffix), scannerEnding.getValue(), scannerGsKey.getValue(),
                scannerPort.getValue() == null ? "" : scannerPort.getValue(), scannerSpeed.getValue()));
    }

    private static String cut(TextField field) {
        return field.getText().substring(0, Math.min(8, field.getText().length()));
    }

    private void render(ScannerScreen screen) {
        boolean first = !ready;
        ready = true;
        if (first || screen.separator() != drawn.separator()) {
            renderCodes(screen.separator());
        }
        if (first || !screen.ports().equals(drawn.ports()) || !screen.settings().equals(drawn.settings())) {
            renderSettings(screen);
        }
        renderArrival(screen);
        scannerLine.setText(words.of(screen.searching() ? "scanner.line.searching" : "scanner.line." + screen.line(), screen.settings().port()));
        Nodes.show(scannerNote, screen.note() != ScannerScreen.Note.NONE);
        scannerNote.setText(screen.note() == ScannerScreen.Note.NONE ? "" : words.of("scanner.note." + screen.note()));
        drawn = screen;
    }

    private void renderCodes(boolean separator) {
        String text = separator ? Diagnosis.PRINTED_GS : Diagnosis.PRINTED;
        scannerCodes.getChildren().setAll(CodeCanvas.of(CodePicture.qr(text), 6, 0));
        if (!separator) {
            scannerCodes.getChildren().add(CodeCanvas.of(CodePicture.bars(text), 2, 64));
        }
        scannerText.setText(Visible.of(text));
        Nodes.style(scannerPlain, "chosen", !separator);
        Nodes.style(scannerSeparator, "chosen", separator);
    }

    private void renderSettings(ScannerScreen screen) {
        ScannerSettings settings = screen.settings();
        List<String> names = new ArrayList<>(List.of(""));
        screen.ports().forEach(found -> names.add(found.name()));
        if (!names.contains(settings.port())) {
            names.add(settings.port());
        }
        drawn = screen;
        scannerPort.getItems().setAll(names);
        scannerPort.setValue(settings.port());
        scannerSpeed.setValue(settings.baud());
        scannerEnding.setValue(settings.ending());
        scannerGsKey.setValue(settings.gsKey());
        scannerPrefix.setText(settings.prefix());
        scannerSuffix.setText(settings.suffix());
    }

    private String port(String name) {
        if (name.isEmpty()) {
            return words.of("scanner.port.none");
        }
        return drawn.ports().stream().filter(found -> found.name().equals(name)).findFirst()
                .map(found -> words.of(found.likelyScanner() ? "scanner.port.scanner" : "scanner.port.other", name, description(found)))
                .orElse(name);
    }

    private static String description(SerialPorts.Found found) {
        return found.description().length() > 40 ? found.description().substring(0, 40) : found.description();
    }

    private void renderArrival(ScannerScreen screen) {
        scannerVerdict.getStyleClass().removeIf(style -> style.startsWith("banner-"));
        scannerFacts.getChildren().clear();
        if (screen.arrival().isEmpty()) {
            scannerVerdict.getStyleClass().add("banner-info");
            scannerVerdictText.setText(words.of("scanner.waiting"));
            scannerVerdictNext.setText(words.of("scanner.waiting.next"));
            return;
        }
        ArrivalWords arrived = new ArrivalWords(screen.arrival().get(), words);
        scannerVerdict.getStyleClass().add(screen.arrival().get().diagnosis().verdict().good() ? "banner-good" : "banner-care");
        scannerVerdictText.setText(arrived.verdict());
        scannerVerdictNext.setText(arrived.next());
        arrived.facts().forEach((name, value) -> scannerFacts.getChildren().add(row(name, value)));
    }

    private static HBox row(String name, String value) {
        Label left = Nodes.label(name, "quiet");
        left.setMinWidth(136);
        Label right = Nodes.label(value);
        right.setWrapText(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(12, left, right);
        row.getStyleClass().add("day-row");
        return row;
    }

    private static <T> StringConverter<T> shownAs(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
