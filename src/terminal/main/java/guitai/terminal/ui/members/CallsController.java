package guitai.terminal.ui.members;

import guitai.domain.member.Masked;
import guitai.terminal.interaction.CallBacks.Due;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Draws whom to call today; a press opens the profile. */
public final class CallsController {

    private final CallsDesk desk;
    private final Words words;
    private List<Due> drawn = List.of();
    @FXML private Node calls;
    @FXML private Label callsTitle;
    @FXML private VBox callRows;

    public CallsController(CallsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.due().drawnBy(this::render);
    }

    private void render(List<Due> due) {
        Nodes.show(calls, !due.isEmpty());
        callsTitle.setText(words.of("members.calls", due.size()));
        if (!due.equals(drawn)) {
            drawn = due;
            callRows.getChildren().setAll(IntStream.range(0, due.size()).mapToObj(at -> row(due.get(at), at)).toList());
        }
    }

    private Button row(Due due, int at) {
        VBox lines = new VBox(Nodes.label(Masked.name(due.whom().member().name()), "strong"), Nodes.label(due.call().product(), "quiet", "small"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox content = new HBox(12, lines, Nodes.chip(words.of("members.call.late", due.late()), due.late() > 0 ? "chip-care" : "chip-plain"));
        Button row = new Button("", content);
        row.setId("callRow-" + at);
        row.getStyleClass().addAll("choice", "member-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(34));
        row.setOnAction(press -> desk.choose(due));
        return row;
    }
}
