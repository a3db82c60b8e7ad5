package guitai.terminal.ui.shell;

import guitai.domain.staff.TerminalId;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The frame around the sign-in page. */
final class EntranceController extends FrameController {

    private final TerminalId terminal;
    @FXML private Label terminalName;
    @FXML private Node watchWord;

    EntranceController(ShellDesk desk, Frame frame, TerminalId terminal, Words words) {
        super(desk, frame, words);
        this.terminal = terminal;
    }

    @Override
    void light(boolean watching) {
        super.light(watching);
        Nodes.show(watchWord, watching);
    }

    @FXML
    private void initialize() {
        terminalName.setText(words.of("shell.terminal", terminal.value()));
        drawn();
    }
}
