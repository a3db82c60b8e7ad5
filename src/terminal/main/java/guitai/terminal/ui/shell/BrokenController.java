package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The whole page says one thing: the terminal cannot open its data, and what to do next. */
final class BrokenController {

    private final Fault fault;
    private final FrameController.Frame frame;
    private final Words words;
    @FXML private Label brokenSentence;
    @FXML private Label brokenNext;
    @FXML private Label brokenCode;

    BrokenController(Fault fault, FrameController.Frame frame, Words words) {
        this.fault = fault;
        this.frame = frame;
        this.words = words;
    }

    @FXML
    private void initialize() {
        brokenSentence.setText(words.of(fault.key(), fault.args().toArray()));
        brokenNext.setText(words.of(fault.key() + ".next"));
        brokenCode.setText(words.of("fault.code", fault.code()));
    }

    @FXML
    private void language() {
        frame.otherLanguage();
    }

    @FXML
    private void close() {
        frame.close();
    }
}
