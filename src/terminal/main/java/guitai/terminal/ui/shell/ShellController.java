package guitai.terminal.ui.shell;

import guitai.terminal.checkout.Choice;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.plate.PlateDesk;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the working day: rail, top bar with the scan line, notice bar, and the page in the middle. */
final class ShellController extends FrameController {

    private static final Map<Said.Tone, String> ICONS = Map.of(Said.Tone.GOOD, "mdoal-check_circle",
            Said.Tone.INFO, "mdoal-info", Said.Tone.REFUSED, "mdoal-block", Said.Tone.CARE, "mdoal-error_outline");

    /** Sentences after which a look at the scanner may help. */
    private static final Set<String> NOT_UNDERSTOOD = Set.of("till.notice.NOTHING_FOUND", "till.notice.UNREADABLE_EMPTY",
            "till.notice.UNREADABLE_TOO_LONG", "till.notice.UNREADABLE_CONTROL_CHARACTERS", "scanner.heard.keyboard");

    /** Sentences after which somebody may want to become a member. */
    private static final Set<String> NOBODY = Set.of("till.notice.MEMBER_NOWHERE", "till.notice.NOT_ASKED");

    private final ScanDesk scan;
    private final PlateDesk plate;
    private final Function<Place, Parent> pages;
    @FXML private Label placeName;
    @FXML private TextField scanField;
    @FXML private Label clockWarning;
    @FXML private Button staffChip;
    @FXML private FontIcon noticeIcon;
    @FXML private Button railTill;
    @FXML private Button railMembers;
    @FXML private Button railDay;
    @FXML private Button railCamera;
    @FXML private Button railExplain;
    @FXML private Button whatIsThis;
    @FXML private Button railScanner;
    @FXML private Button noticeTest;
    @FXML private Button noticeJoin;
    @FXML private Button noticeDays;
    @FXML private Pane pageSlot;
    @FXML private VBox choiceList;
    @FXML private VBox staffPanel;
    @FXML private Label staffName;
    @FXML private Label staffSince;
    private Optional<Place> shown = Optional.empty();

    /** The scan line and the pad that writes into it. */
    record ScanLine(ScanDesk scan, PlateDesk plate) {
    }

    ShellController(ShellDesk desk, Frame frame, ScanLine line, Function<Place, Parent> pages, Words words) {
        super(desk, frame, words);
        this.scan = line.scan();
        this.plate = line.plate();
        this.pages = pages;
    }

    @FXML
    private void initialize() {
        drawn();
        scan.board().drawnBy(this::renderScan);
        scanField.textProperty().addListener((field, before, text) -> scan.typed(text));
        scanField.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInScanField);
    }

    @FXML
    private void plate() {
        plate.toggle();
    }

    @FXML
    private void till() {
        desk.go(Place.TILL);
    }

    @FXML
    private void members() {
        desk.go(Place.MEMBERS);
    }

    @FXML
    private void day() {
        frame().showDay(false);
    }

    @FXML
    private void toldDay() {
        frame().showDay(true);
    }

    @FXML
    private void camera() {
        desk.go(Place.CAMERA);
    }

    @FXML
    private void explain() {
        desk.go(Place.EXPLAIN);
    }

    @FXML
    private void scanner() {
        desk.hush();
        desk.go(Place.SCANNER);
    }

    @FXML
    private void join() {
        desk.go(Place.JOIN);
    }

    @FXML
    private void staff() {
        desk.toggle(ShellScreen.Panel.STAFF);
    }

    @FXML
    private void signOut() {
        frame().signOut();
    }

    @FXML
    private void enter() {
        scan.enter();
    }

    private void keyInScanField(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            scan.move(key.getCode() == KeyCode.DOWN ? 1 : -1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            scan.clear();
        }
    }

    @Override
    void render(ShellScreen screen) {
        super.render(screen);
        renderSession(screen);
        noticeIcon.setIconLiteral("mdoal-arrow_right");
        screen.notice().ifPresent(said -> noticeIcon.setIconLiteral(ICONS.get(said.tone())));
        screen.fault().ifPresent(fault -> noticeIcon.setIconLiteral(ICONS.get(Said.Tone.REFUSED)));
        Optional<String> warning = new SyncWords(screen.sync(), words).clockWarning();
        Nodes.show(clockWarning, warning.isPresent());
        clockWarning.setText(warning.orElse(""));
        Nodes.style(railTill, "here", screen.place() == Place.TILL);
        Nodes.style(railMembers, "here", screen.place() == Place.MEMBERS);
        Nodes.style(railDay, "here", screen.place() == Place.DAY);
        Nodes.style(railCamera, "here", screen.place() == Place.CAMERA);
        Nodes.style(railExplain, "here", screen.place() == Place.EXPLAIN);
        Nodes.show(whatIsThis, screen.place() == Place.TILL && screen.notice().filter(said -> said.tone() == Said.Tone.REFUSED).isPresent());
        Nodes.style(railScanner, "here", screen.place() == Place.SCANNER);
        Nodes.show(noticeTest, screen.place() != Place.SCANNER && screen.notice().map(Said::key).filter(NOT_UNDERSTOOD::contains).isPresent());
        Nodes.show(noticeJoin, screen.place() == Place.TILL && screen.notice().map(Said::key).filter(NOBODY::contains).isPresent());
        Nodes.show(noticeDays, screen.place() != Place.DAY && screen.notice().filter(said -> said.key().startsWith("day.remind.")).isPresent());
        if (shown.filter(screen.place()::equals).isEmpty()) {
            shown = Optional.of(screen.place());
            pageSlot.getChildren().setAll(pages.apply(screen.place()));
        }
    }

    @Override
    String hint(ShellScreen screen) {
        return screen.place() == Place.TILL ? words.of("shell.expecting", screen.expecting()) : words.of("shell.hint", screen.place());
    }

    private void renderSession(ShellScreen screen) {
        staffPanel.setVisible(screen.panel() == ShellScreen.Panel.STAFF);
        screen.session().ifPresent(session -> {
            placeName.setText(words.of("shell.place", words.name(session.store().name()), number(session)));
            String who = words.name(session.employee().name());
            staffChip.setText(who);
            staffName.setText(words.of("shell.staff.name", who, words.of("role", session.employee().role())));
            staffSince.setText(words.of("shell.staff.since", words.clock(session.since())));
        });
    }

    private static String number(Session session) {
        String terminal = session.terminal().value();
        return terminal.substring(terminal.indexOf('-') + 1);
    }

    private void renderScan(ScanScreen screen) {
        if (!scanField.getText().equals(screen.text())) {
            scanField.setText(screen.text());
            scanField.end();
        }
        plate.line(screen.text());
        choiceList.setVisible(!screen.choices().isEmpty());
        choiceList.getChildren().clear();
        for (int i = 0; i < screen.choices().size(); i++) {
            choiceList.getChildren().add(choice(screen.choices().get(i), i, i == screen.marked()));
        }
    }

    private Button choice(Choice choice, int number, boolean marked) {
        Button button = new Button("", new ChoiceRow(choice, words));
        button.setId("choice-" + number);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        Nodes.style(button, "marked", marked);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(press -> scan.choose(choice));
        return button;
    }
}
