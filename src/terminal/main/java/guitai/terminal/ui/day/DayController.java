package guitai.terminal.ui.day;

import guitai.domain.cases.Refusal;
import guitai.domain.day.DayComparison;
import guitai.domain.day.DayTotals;
import guitai.terminal.scan.scanner.CodePicture;
import guitai.terminal.shift.DayLine;
import guitai.terminal.shift.DayView;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.CodeCanvas;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the list of days, the two columns of one, the banner over them, what differs, its seal, and the green button with the reason why not yet. */
public final class DayController {

    /** Pixels of a dot of the seal's code. */
    private static final int SEAL_MODULE = 3;

    private final DayDesk desk;
    private final Runnable byHand;
    private final Runnable repairs;
    private final DayWords days;
    private final Words words;
    @FXML private Label dayTitle;
    @FXML private Label dayRange;
    @FXML private HBox dayBanner;
    @FXML private FontIcon dayBannerIcon;
    @FXML private Label dayBannerText;
    @FXML private GridPane dayTable;
    @FXML private VBox dayDiffering;
    @FXML private VBox dayList;
    @FXML private Node daySeal;
    @FXML private Pane daySealCode;
    @FXML private Label daySealMade;
    @FXML private Label daySealReplaces;
    @FXML private Node dayBusy;
    @FXML private Node dayContent;
    @FXML private Button dayClose;
    @FXML private Button daySync;
    @FXML private Button dayPaper;
    @FXML private Button dayStick;
    @FXML private Label dayWhyNot;

    /**
     * @param byHand  opens the page for stores without a line
     * @param repairs opens the repair desk
     */
    public DayController(DayDesk desk, Runnable byHand, Runnable repairs, Words words) {
        this.desk = desk;
        this.byHand = byHand;
        this.repairs = repairs;
        this.days = new DayWords(words);
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
        desk.look();
    }

    @FXML
    private void sync() {
        desk.sync();
    }

    @FXML
    private void stick() {
        byHand.run();
    }

    @FXML
    private void paper() {
        desk.paper(words);
    }

    @FXML
    private void close() {
        desk.close();
    }

    private void render(DayDesk.Screen screen) {
        Nodes.show(dayBusy, screen.view().isEmpty());
        Nodes.show(dayContent, screen.view().isPresent());
        daySync.setDisable(screen.asking());
        dayPaper.setDisable(screen.view().isEmpty());
        boolean closed = screen.view().filter(DayView::closed).isPresent();
        Optional<String> whyNot = closed ? Optional.empty() : whyNot(screen);
        dayClose.setDisable(closed || whyNot.isPresent());
        Nodes.show(dayClose, !closed);
        // Of a closed day the report is what is wanted next: it takes the place of the green button.
        Nodes.style(dayPaper, "go", closed);
        HBox.setHgrow(dayPaper, closed ? Priority.ALWAYS : Priority.NEVER);
        dayWhyNot.setText(whyNot.map(words::of).orElse(""));
        screen.view().ifPresent(this::renderDay);
    }

    private static Optional<String> whyNot(DayDesk.Screen screen) {
        if (!screen.manager()) {
            return Optional.of("day.only.managers");
        }
        if (screen.view().isEmpty()) {
            return Optional.of("day.wait.count");
        }
        return screen.view().filter(view -> view.comparison().ours().entryCount() == 0).map(view -> "day.nothing");
    }

    private void renderDay(DayView view) {
        DayTotals ours = view.comparison().ours();
        dayTitle.setText(words.of("day.title", view.businessDate().toString()));
        dayRange.setText(ours.entryCount() == 0 ? words.of("day.range.none")
                : words.of("day.range", words.number(ours.firstSeq()), words.number(ours.lastSeq())));
        dayList.getChildren().setAll(view.days().stream().map(day -> line(day, view)).toList());
        renderBanner(view);
        renderTable(view.comparison());
        dayDiffering.getChildren().setAll(view.differing().stream().map(this::differing).toList());
        Nodes.show(daySeal, view.seal().isPresent());
        view.seal().ifPresent(this::renderSeal);
    }

    private Button line(DayLine day, DayView view) {
        String style = day.state() == DayLine.State.SEALED ? "chip-good" : day.state().open() ? "chip-care" : "chip-info";
        VBox two = new VBox(4, Nodes.label(day.businessDate().toString(), "strong"), Nodes.chip(words.of("day.state", day.state()), style));
        Button button = new Button("", two);
        button.setId("dayLine-" + day.businessDate());
        button.getStyleClass().add("day-line");
        Nodes.style(button, "chosen", day.businessDate().equals(view.businessDate()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(press -> desk.choose(day.businessDate()));
        return button;
    }

    private void renderBanner(DayView view) {
        DayBanner banner = DayBanner.of(view);
        dayBanner.getStyleClass().removeIf(style -> style.startsWith("banner-"));
        dayBanner.getStyleClass().add(banner.style());
        dayBannerIcon.setIconLiteral(banner.icon());
        dayBannerText.setText(banner.in(view, words));
        Nodes.show(dayStick, banner == DayBanner.NOT_SENT || banner == DayBanner.UNHEARD);
    }

    private void renderSeal(DayView.Seal seal) {
        daySealCode.getChildren().setAll(CodeCanvas.of(CodePicture.qr(seal.digits()), SEAL_MODULE, 0));
        daySealMade.setText(words.of("day.seal.made", words.time(seal.said().sealedAt()), seal.said().version()));
        Optional<String> before = seal.said().replaces();
        Nodes.show(daySealReplaces, before.isPresent());
        daySealReplaces.setText(before.map(digest -> words.of("day.seal.replaces", seal.said().version() - 1, digest.substring(0, 8))).orElse(""));
    }

    private void renderTable(DayComparison comparison) {
        dayTable.getChildren().clear();
        row(0, List.of(Nodes.label(words.of("day.column.field"), "quiet", "small"), Nodes.label(words.of("day.column.ours"), "quiet", "small"),
                Nodes.label(words.of("day.column.theirs"), "quiet", "small"), Nodes.label("", "small")));
        for (DayComparison.Field field : DayComparison.Field.values()) {
            row(field.ordinal() + 1, cells(field, comparison));
        }
    }

    private List<Label> cells(DayComparison.Field field, DayComparison comparison) {
        Optional<DayTotals> theirs = comparison.theirs();
        boolean same = theirs.filter(other -> field.same(comparison.ours(), other)).isPresent();
        Label badge = theirs.map(other -> Nodes.chip(days.badge(field, comparison.ours(), other), same ? "chip-good" : "chip-care"))
                .orElseGet(() -> Nodes.chip(words.of("day.unheard"), "chip-plain"));
        badge.setId("dayBadge-" + field);
        return List.of(Nodes.label(words.of("day.field", field)), Nodes.label(days.value(field, comparison.ours()), "day-value"),
                Nodes.label(theirs.map(other -> days.value(field, other)).orElse("\u2013"), "day-value"), badge);
    }

    private void row(int row, List<Label> cells) {
        for (int column = 0; column < cells.size(); column++) {
            HBox cell = new HBox(cells.get(column));
            cell.getStyleClass().add("day-row");
            cell.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            dayTable.add(cell, column, row);
        }
    }

    private VBox differing(DayView.Differing entry) {
        Label why = Nodes.label(days.why(entry));
        why.setWrapText(true);
        VBox card = new VBox(Nodes.label(days.what(entry), "strong"), why);
        card.getStyleClass().add("differing");
        if (Refusal.of(entry.reason()).isPresent()) {
            Button decide = new Button(words.of("day.repair"));
            decide.setId("dayRepair-" + entry.seq());
            decide.setOnAction(press -> repairs.run());
            card.getChildren().add(decide);
        }
        return card;
    }
}
