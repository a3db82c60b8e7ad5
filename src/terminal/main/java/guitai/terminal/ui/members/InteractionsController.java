package guitai.terminal.ui.members;

import guitai.terminal.interaction.Interact;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Draws what the member told last. */
public final class InteractionsController {

    private static final int SHOWN = 6;

    private final InteractionsDesk desk;
    private final Words words;
    @FXML private Node interactions;
    @FXML private Label interactionNone;
    @FXML private VBox interactionRows;

    public InteractionsController(InteractionsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.told().drawnBy(this::render);
    }

    private void render(Optional<Interact.Told> screen) {
        Nodes.show(interactions, screen.isPresent());
        screen.ifPresent(told -> {
            Nodes.show(interactionNone, told.all().heard().isEmpty());
            interactionRows.getChildren().setAll(told.all().heard().stream().limit(SHOWN).map(heard -> new InteractionRow(heard, told.categories(), words)).toList());
        });
    }
}
