package guitai.terminal.ui.signin;

import guitai.domain.staff.Employee;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.text.Words;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws the sign-in page and forwards what is pressed. */
public final class SignInController {

    private final SignInDesk desk;
    private final Words words;
    @FXML private Pane signInPage;
    @FXML private Label storeName;
    @FXML private Node who;
    @FXML private Node peopleScroll;
    @FXML private Pane people;
    @FXML private Pane waiting;
    @FXML private Label waitingText;
    @FXML private Label waitingNext;
    @FXML private Node waitingSpinner;
    @FXML private Button waitingAgain;
    @FXML private Pane pinCard;
    @FXML private Label pinFor;
    @FXML private HBox pinDots;
    @FXML private Label pinMessage;

    public SignInController(SignInDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
        signInPage.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        signInPage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    private void digit(ActionEvent press) {
        desk.digit(((Button) press.getSource()).getText().charAt(0));
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
    private void again() {
        desk.refresh();
    }

    private void typed(KeyEvent key) {
        String character = key.getCharacter();
        if (character.length() == 1 && character.charAt(0) >= '0' && character.charAt(0) <= '9') {
            desk.digit(character.charAt(0));
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.BACK_SPACE) {
            desk.erase();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            desk.eraseAll();
        }
    }

    private void render(SignInScreen screen) {
        storeName.setText(screen.store().map(store -> words.name(store.name())).orElse(words.of("signin.terminal")));
        boolean ready = !screen.staff().isEmpty();
        Nodes.show(who, ready);
        Nodes.show(peopleScroll, ready);
        Nodes.show(waiting, !ready);
        renderWaiting(screen.phase());
        people.getChildren().setAll(screen.staff().stream().map(person -> tile(person, screen)).toList());
        renderPin(screen);
    }

    private void renderWaiting(SignInScreen.Phase phase) {
        waitingText.setText(words.of("signin.phase", phase));
        waitingNext.setText(words.of("signin.next", phase));
        boolean stuck = phase == SignInScreen.Phase.UNREACHABLE;
        Nodes.show(waitingAgain, stuck);
        Nodes.show(waitingSpinner, !stuck);
    }

    private void renderPin(SignInScreen screen) {
        pinCard.setDisable(screen.staff().isEmpty());
        pinFor.setText(screen.person().map(person -> words.of("signin.pin.for", words.name(person.name())))
                .orElse(words.of("signin.pin.choose")));
        for (int i = 0; i < pinDots.getChildren().size(); i++) {
            Nodes.style(pinDots.getChildren().get(i), "filled", i < screen.typed());
        }
        boolean checking = screen.phase() == SignInScreen.Phase.CHECKING;
        pinMessage.setText(checking ? words.of("signin.wait.pin") : screen.message().map(said -> said.in(words)).orElse(""));
        Nodes.style(pinMessage, "no-text", !checking && screen.message().isPresent());
    }

    private Button tile(Employee person, SignInScreen screen) {
        String name = words.name(person.name());
        Label avatar = Nodes.label(name.substring(0, name.offsetByCodePoints(0, 1)), "avatar");
        HBox role = new HBox(8, Nodes.label(words.of("role", person.role()), "quiet", "small"));
        role.setAlignment(Pos.CENTER_LEFT);
        desk.shownPin(person.id()).ifPresent(pin -> role.getChildren().add(demoPin(pin)));
        VBox lines = new VBox(2, Nodes.label(name, "strong"), role);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox content = new HBox(12, avatar, lines);
        content.setAlignment(Pos.CENTER_LEFT);
        Button tile = new Button(name, content);
        tile.setId("person-" + person.id());
        tile.getStyleClass().add("person");
        Nodes.style(tile, "chosen", screen.chosen().filter(person.id()::equals).isPresent());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setPrefWidth(290);
        tile.setOnAction(press -> desk.choose(person.id()));
        return tile;
    }

    private Region demoPin(String pin) {
        return Nodes.chip(words.of("signin.demo.pin", pin), "chip-care");
    }
}
