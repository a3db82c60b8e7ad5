package guitai.terminal.ui.shell;

import guitai.domain.staff.TerminalId;
import guitai.terminal.text.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The frame around the sign-in page. */
final class EntranceController extends FrameController {

    private final TerminalId terminal;
    @FXML private Label terminalName;

    EntranceController(ShellDesk desk, Frame frame, TerminalId terminal, Words words) {
        super(desk, frame, words);
        this.terminal = terminal;
    }

    @FXML
    private void initialize() {
        terminalName.setText(words.of("shell.terminal", terminal.value()));
        desk.board().drawnBy(this::render);
    }
}
