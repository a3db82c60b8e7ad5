package guitai.terminal.ui.members;

import guitai.domain.promise.CallOutcome;
import guitai.terminal.interaction.CallBacks.Due;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Draws what the store has promised the open member, and the three ways in which a call ends. */
public final class CallController {

    private final CallsDesk desk;
    private final Words words;
    @FXML private Node call;
    @FXML private Label callAbout;

    public CallController(CallsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.ofThis().drawnBy(this::render);
    }

    private void render(Optional<Due> due) {
        Nodes.show(call, due.isPresent());
        due.ifPresent(one -> callAbout.setText(words.of("members.call", one.call().product(), one.call().receipt().businessDate(), one.call().tries())));
    }

    @FXML
    private void done(ActionEvent press) {
        desk.done(CallOutcome.valueOf((String) ((Node) press.getSource()).getUserData()));
    }
}
