package guitai.terminal.ui.members;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws each purpose with the answer, since when it stands, and the button that changes it. */
public final class ConsentsController {

    private final ConsentsDesk desk;
    private final Words words;
    private Optional<ConsentsDesk.Screen> drawn = Optional.empty();
    @FXML private VBox consentRows;

    public ConsentsController(ConsentsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
    }

    /** Rows that say the same stay where they are: a button that is made anew under a finger loses its press. */
    private void render(ConsentsDesk.Screen screen) {
        if (!drawn.equals(Optional.of(screen))) {
            drawn = Optional.of(screen);
            consentRows.getChildren().setAll(screen.consents().stream()
                    .flatMap(consents -> Stream.of(ConsentPurpose.values()).map(purpose -> row(consents, purpose, screen.asking()))).toList());
        }
    }

    private Node row(Consents consents, ConsentPurpose purpose, Optional<ConsentPurpose> asking) {
        Optional<Consents.Answer> answer = consents.to(purpose);
        boolean given = answer.map(Consents.Answer::given).orElse(false);
        Label what = Nodes.label(words.of("join.consent", purpose));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label since = Nodes.label(answer.map(one -> words.of(one.given() ? "members.consent.given" : "members.consent.refused", LocalDate.ofInstant(one.at(), BusinessDay.CHINA.zone()).toString()))
                .orElseGet(() -> words.of("members.consent.never")), "quiet", "small");
        VBox text = new VBox(2, what, since);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, Nodes.icon(given ? "mdoal-check_circle" : "mdoal-block", given ? "consent-yes" : "consent-no"), text,
                button(purpose, given, asking.equals(Optional.of(purpose))));
        row.getStyleClass().add("benefit");
        return row;
    }

    private Button button(ConsentPurpose purpose, boolean given, boolean asked) {
        Button button = new Button(words.of((asked ? "members.consent.sure." : "members.consent.do.") + (given ? "withdraw" : "give")));
        button.setId("consent-" + purpose);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        Nodes.style(button, "primary", asked);
        button.setOnAction(press -> desk.press(purpose, words.of("join.consent.version")));
        return button;
    }
}
