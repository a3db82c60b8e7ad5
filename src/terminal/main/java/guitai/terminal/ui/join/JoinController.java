package guitai.terminal.ui.join;

import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Masked;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.scan.scanner.CodePicture;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.CodeCanvas;
import guitai.terminal.ui.kit.Grouped;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.TierChip;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Draws the form, the boxes with the words of the law beside them, and the new member's card. */
public final class JoinController {

    private static final int MODULE = 8;

    private final JoinDesk desk;
    private final Runnable back;
    private final Words words;
    private final Map<ConsentPurpose, CheckBox> boxes = new EnumMap<>(ConsentPurpose.class);
    @FXML private Node joinForm;
    @FXML private Node joinDone;
    @FXML private TextField joinPhone;
    @FXML private TextField joinName;
    @FXML private Label joinCard;
    @FXML private Node joinCardAway;
    @FXML private Label joinParties;
    @FXML private VBox joinConsents;
    @FXML private Node joinKnown;
    @FXML private HBox joinKnownWho;
    @FXML private Label joinMessage;
    @FXML private Button joinNow;
    @FXML private HBox joinDoneWho;
    @FXML private Label joinDoneCard;
    @FXML private StackPane joinDoneCode;
    @FXML private Button joinSell;

    /** @param back to the till */
    public JoinController(JoinDesk desk, Runnable back, Words words) {
        this.desk = desk;
        this.back = back;
        this.words = words;
    }

    @FXML
    private void initialize() {
        joinPhone.textProperty().addListener((field, before, text) -> desk.phone(text));
        joinName.textProperty().addListener((field, before, text) -> desk.name(text));
        joinParties.setText(words.of("join.parties", desk.store(words)));
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            joinConsents.getChildren().add(consent(purpose));
        }
        joinName.sceneProperty().addListener((node, before, scene) -> focus());
        desk.board().drawnBy(this::render);
    }

    private Node consent(ConsentPurpose purpose) {
        CheckBox box = new CheckBox(words.of("join.consent", purpose));
        box.setId("joinConsent-" + purpose);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("consent");
        box.setOnAction(press -> desk.tick(purpose));
        boxes.put(purpose, box);
        return box;
    }

    /** Where something is still to be typed. */
    private void focus() {
        JoinScreen now = desk.board().now();
        (now.phone().isEmpty() ? joinPhone : joinName).requestFocus();
    }

    @FXML
    private void toName() {
        joinName.requestFocus();
    }

    @FXML
    private void join() {
        desk.join(words.of("join.consent.version"), false);
    }

    @FXML
    private void joinEvenSo() {
        desk.join(words.of("join.consent.version"), true);
    }

    @FXML
    private void sell() {
        desk.sell();
    }

    @FXML
    private void withoutCard() {
        desk.withoutCard();
    }

    @FXML
    private void back() {
        desk.leave();
        back.run();
    }

    private void render(JoinScreen screen) {
        Nodes.show(joinForm, screen.joined().isEmpty());
        Nodes.show(joinDone, screen.joined().isPresent());
        write(joinPhone, screen.phone());
        write(joinName, screen.name());
        joinCard.setText(screen.card().map(card -> words.of("join.card.bound", Grouped.card(card))).orElseGet(() -> words.of("join.card.new")));
        Nodes.show(joinCardAway, screen.card().isPresent());
        boxes.forEach((purpose, box) -> box.setSelected(screen.ticked().contains(purpose)));
        Nodes.show(joinKnown, screen.known().isPresent());
        screen.known().ifPresent(known -> joinKnownWho.getChildren().setAll(Nodes.label(Masked.name(known.member().name()), "title"),
                TierChip.of(known.level(), words), Nodes.label(Masked.phone(known.member().phone()), "quiet")));
        Nodes.show(joinMessage, screen.said().isPresent());
        joinMessage.setText(screen.said().map(said -> said.in(words)).orElse(""));
        joinNow.setDisable(screen.phone().isBlank() || screen.name().isBlank() || screen.known().isPresent());
        screen.joined().ifPresent(this::renderDone);
    }

    private void renderDone(MemberProfile joined) {
        joinDoneWho.getChildren().setAll(Nodes.label(Masked.name(joined.member().name()), "headline"), TierChip.of(joined.level(), words));
        joinDoneCard.setText(Grouped.card(joined.member().card()));
        joinDoneCode.getChildren().setAll(CodeCanvas.of(CodePicture.qr(joined.member().card()), MODULE, 0));
        joinSell.requestFocus();
    }

    private static void write(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
