package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The frame around the sign-in page. */
final class EntranceController extends FrameController {

    @FXML private Label terminalName;
    @FXML private Node watchWord;

    EntranceController(ShellDesk desk, Frame frame, Words words) {
        super(desk, frame, words);
    }

    @Override
    void light(boolean watching) {
        super.light(watching);
        Nodes.show(watchWord, watching);
    }

    @FXML
    private void initialize() {
        desk.terminal().drawnBy(known -> terminalName.setText(known.map(one -> words.of("shell.terminal", one.value())).orElse("")));
        drawn();
    }
}
