package guitai.terminal.ui.enrol;

import guitai.protocol.EnrolmentCode;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Draws the enrolment page and forwards what is pressed. */
public final class EnrolController {

    private final EnrolDesk desk;
    private final Words words;
    @FXML private Pane enrolPage;
    @FXML private Label enrolTitle;
    @FXML private Label enrolWhy;
    @FXML private TextField enrolAddress;
    @FXML private Label enrolCode;
    @FXML private Label enrolLeft;
    @FXML private Label enrolMessage;
    @FXML private Node enrolBusy;
    @FXML private Node enrolKeys;
    @FXML private Button enrolNow;
    @FXML private Button enrolBack;
    @FXML private Node enrolHow;
    @FXML private Node enrolWhere;
    @FXML private Node enrolEnded;

    public EnrolController(EnrolDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        enrolAddress.textProperty().addListener((field, before, now) -> desk.address(now));
        enrolPage.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (!enrolAddress.isFocused()) {
                desk.typed(key.getCharacter());
            }
        });
        enrolPage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        desk.board().drawnBy(this::render);
    }

    @FXML
    private void digit(ActionEvent press) {
        desk.typed(((Button) press.getSource()).getText());
    }

    @FXML
    private void erase() {
        desk.erase();
    }

    @FXML
    private void eraseAll() {
        desk.eraseAll();
    }

    @FXML
    private void enrol() {
        desk.enrol();
    }

    @FXML
    private void back() {
        desk.back();
    }

    @FXML
    private void quit() {
        desk.quit();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            desk.enrol();
        } else if (!enrolAddress.isFocused() && key.isShortcutDown() && key.getCode() == KeyCode.V) {
            String text = Clipboard.getSystemClipboard().getString();
            desk.typed(text == null ? "" : text);
        } else if (!enrolAddress.isFocused() && key.getCode() == KeyCode.BACK_SPACE) {
            desk.erase();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            desk.eraseAll();
        }
    }

    private void render(EnrolScreen screen) {
        boolean ended = screen.state() == EnrolScreen.State.ENDED;
        enrolTitle.setText(words.of(ended ? "enrol.title.ENDED" : "enrol.title." + screen.reason()));
        enrolWhy.setText(words.of(ended ? "enrol.why.ENDED" : "enrol.why." + screen.reason()));
        List.of(enrolHow, enrolWhere, enrolKeys).forEach(node -> Nodes.show(node, !ended));
        Nodes.show(enrolEnded, ended);
        if (!enrolAddress.getText().equals(screen.address())) {
            enrolAddress.setText(screen.address());
        }
        int left = EnrolmentCode.LENGTH - screen.digits().length();
        enrolCode.setText(screen.digits().isEmpty() ? words.of("enrol.code.empty") : screen.grouped());
        Nodes.style(enrolCode, "quiet", screen.digits().isEmpty());
        enrolLeft.setText(words.of(left == 0 ? "enrol.left.none" : "enrol.left", Integer.toString(left)));
        enrolMessage.setText(screen.busy() ? words.of("enrol.busy") : screen.message().map(said -> said.in(words)).orElse(""));
        Nodes.style(enrolMessage, "no-text", screen.message().isPresent() && !ended);
        Nodes.show(enrolMessage, screen.busy() || screen.message().isPresent());
        Nodes.show(enrolBusy, screen.busy());
        Nodes.show(enrolBack, screen.reason() == EnrolDesk.Reason.AGAIN);
        enrolBack.setDisable(screen.busy());
        enrolKeys.setDisable(screen.busy());
        enrolAddress.setDisable(screen.busy());
        enrolNow.setDisable(screen.busy() || left > 0);
    }
}
