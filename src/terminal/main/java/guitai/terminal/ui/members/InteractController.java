package guitai.terminal.ui.members;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.product.Category;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.Interact.Wish;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.Said;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Draws the few presses with which something that a member tells is put on record. */
public final class InteractController {

    private final InteractionsDesk desk;
    private final Words words;
    private Optional<InteractionsDesk.Screen> drawn = Optional.empty();
    @FXML private Node interact;
    @FXML private FlowPane interactionKinds;
    @FXML private FlowPane interactionCategories;
    @FXML private TextField interactionWords;
    @FXML private FlowPane interactionLast;
    @FXML private VBox interactionSupport;
    @FXML private Label interactionSaid;

    public InteractController(InteractionsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        interactionWords.textProperty().addListener((field, before, text) -> desk.words(text));
        desk.board().drawnBy(this::render);
    }

    @FXML
    private void save() {
        desk.save();
    }

    /** Buttons that say the same stay where they are: one that is made anew under a finger loses its press. */
    private void render(InteractionsDesk.Screen screen) {
        Optional<InteractionKind> before = drawn.flatMap(InteractionsDesk.Screen::wish).map(Wish::kind);
        boolean sameTold = drawn.map(InteractionsDesk.Screen::told).equals(Optional.of(screen.told()));
        drawn = Optional.of(screen);
        Nodes.show(interact, screen.told().isPresent());
        Nodes.show(interactionSaid, screen.said().isPresent());
        screen.said().ifPresent(said -> {
            interactionSaid.setText(said.in(words));
            Nodes.style(interactionSaid, "no-text", said.tone() == Said.Tone.REFUSED);
            Nodes.style(interactionSaid, "good-text", said.tone() == Said.Tone.GOOD);
        });
        screen.told().filter(_ -> !sameTold).ifPresent(told -> interactionKinds.getChildren().setAll(Stream.concat(
                Stream.of(Nodes.label(words.of("members.interact"), "strong")), Stream.of(InteractionKind.values())
                        .filter(kind -> kind != InteractionKind.SUPPORT || !told.supportable().isEmpty())
                        .map(kind -> button("interaction-" + kind, words.of("interaction", kind), () -> desk.kind(kind)))).toList()));
        screen.told().ifPresent(told -> renderWish(told, screen.wish(), before));
        interactionKinds.getChildren().forEach(kind -> Nodes.style(kind, "marked",
                screen.wish().filter(wish -> ("interaction-" + wish.kind()).equals(kind.getId())).isPresent()));
    }

    private void renderWish(Interact.Told told, Optional<Wish> wish, Optional<InteractionKind> before) {
        Optional<InteractionKind> kind = wish.map(Wish::kind);
        boolean supports = kind.equals(Optional.of(InteractionKind.SUPPORT));
        Nodes.show(interactionSupport, supports);
        Nodes.show(interactionCategories, kind.isPresent() && !supports);
        Nodes.show(interactionWords, kind.filter(InteractionKind::takesWords).isPresent());
        Nodes.show(interactionLast, kind.isPresent() && !supports);
        wish.ifPresent(one -> {
            if (!before.equals(kind)) {
                begin(told, one.kind());
            }
            if (!interactionWords.getText().equals(one.words())) {
                interactionWords.setText(one.words());
            }
            interactionCategories.getChildren().forEach(chip -> Nodes.style(chip, "marked",
                    one.category().map(code -> chip.getId().equals("about-" + code)).orElse(false)));
        });
    }

    private void begin(Interact.Told told, InteractionKind kind) {
        interactionCategories.getChildren().setAll(told.categories().stream().map(this::category).toList());
        interactionLast.getChildren().setAll(last(kind));
        interactionSupport.getChildren().setAll(told.supportable().stream().map(one -> button("support-" + one.id(),
                words.of("members.interaction.support", one.title(), one.supporters()), () -> desk.support(one.id(), one.category()))).toList());
        if (kind.takesWords()) {
            interactionWords.setPromptText(words.of("members.interaction.words", kind));
        }
        if (kind.wantsWords()) {
            interactionWords.requestFocus();
        }
    }

    private Button category(Category category) {
        return button("about-" + category.code(), words.name(category.name()), () -> desk.category(category.code()));
    }

    /** With the last press it is on record. */
    private List<Button> last(InteractionKind kind) {
        List<Button> last = kind.details().isEmpty() ? List.of(button("interactionSave", words.of("members.interaction.save"), desk::save))
                : kind.details().stream().map(detail -> button("detail-" + detail, words.of("interaction.detail", detail), () -> desk.detail(detail))).toList();
        last.forEach(button -> button.getStyleClass().add("primary"));
        return last;
    }

    private static Button button(String id, String text, Runnable press) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setWrapText(true);
        button.setOnAction(event -> press.run());
        return button;
    }
}
