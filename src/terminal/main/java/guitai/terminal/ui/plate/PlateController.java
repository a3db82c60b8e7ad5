package guitai.terminal.ui.plate;

import guitai.domain.identity.Plate;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Draws the pad: the usual areas and the provinces first, then digits and letters; what cannot follow cannot be pressed. */
public final class PlateController {

    private static final int LONGEST = 8;
    private static final int COLUMNS = 10;

    private final PlateDesk desk;
    private final Words words;
    private final List<Button> keys = new ArrayList<>();
    @FXML private Node platePad;
    @FXML private Label plateText;
    @FXML private Label plateHint;
    @FXML private HBox plateAreas;
    @FXML private VBox plateProvinces;
    @FXML private VBox plateRest;
    @FXML private Button plateErase;
    @FXML private Button plateFind;

    public PlateController(PlateDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        rows(plateProvinces, Plate.PROVINCES, "plateProvince-");
        rows(plateRest, Plate.DIGITS + Plate.LETTERS + Plate.ENDINGS, "platePadKey-");
        desk.board().drawnBy(this::render);
    }

    @FXML
    private void erase() {
        desk.erase();
    }

    @FXML
    private void find() {
        desk.find();
    }

    @FXML
    private void close() {
        desk.close();
    }

    private void rows(VBox into, String characters, String id) {
        for (int from = 0; from < characters.length(); from += COLUMNS) {
            HBox row = new HBox(6);
            for (int at = from; at < Math.min(characters.length(), from + COLUMNS); at++) {
                Button key = key(characters.substring(at, at + 1), id + at);
                keys.add(key);
                row.getChildren().add(key);
            }
            into.getChildren().add(row);
        }
    }

    private Button key(String piece, String id) {
        Button key = new Button(piece);
        key.setId(id);
        key.setFocusTraversable(false);
        key.getStyleClass().add("plate-key");
        key.setOnAction(press -> desk.press(piece));
        return key;
    }

    private void render(PlateDesk.Screen screen) {
        platePad.setVisible(screen.open());
        String text = screen.text();
        plateText.setText(shown(text));
        plateHint.setText(words.of(text.isEmpty() ? "plate.hint.area" : Plate.parse(text).isPresent() ? "plate.hint.whole" : "plate.hint.rest"));
        List<String> next = Plate.next(text);
        keys.forEach(key -> key.setDisable(!next.contains(key.getText())));
        Nodes.show(plateProvinces, text.isEmpty());
        Nodes.show(plateRest, !text.isEmpty());
        Nodes.show(plateAreas, text.isEmpty() && !screen.areas().isEmpty());
        plateErase.setDisable(text.isEmpty());
        plateFind.setDisable(Plate.parse(text).isEmpty());
        if (text.isEmpty()) {
            plateAreas.getChildren().clear();
            screen.areas().forEach(area -> {
                Button key = key(area, "plateArea-" + plateAreas.getChildren().size());
                key.getStyleClass().add("quick-key");
                plateAreas.getChildren().add(key);
            });
        }
    }

    /** Grouped as on the plate itself, with a place for what is missing of the shorter form. */
    private static String shown(String text) {
        String filled = text + "_".repeat(Math.max(0, LONGEST - 1 - text.length()));
        return filled.substring(0, 2) + " · " + String.join(" ", filled.substring(2).split(""));
    }
}
