package guitai.terminal.ui.day;

import guitai.domain.day.DayComparison;
import guitai.domain.day.DayTotals;
import guitai.terminal.shift.DayView;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the two columns, the banner over them, what differs, and the green button with the reason why not yet. */
public final class DayController {

    private final DayDesk desk;
    private final DayWords days;
    private final Words words;
    @FXML private Label dayTitle;
    @FXML private Label dayRange;
    @FXML private HBox dayBanner;
    @FXML private FontIcon dayBannerIcon;
    @FXML private Label dayBannerText;
    @FXML private GridPane dayTable;
    @FXML private VBox dayDiffering;
    @FXML private Label dayOpen;
    @FXML private Node dayBusy;
    @FXML private Node dayContent;
    @FXML private Button dayClose;
    @FXML private Button daySync;
    @FXML private Label dayWhyNot;

    public DayController(DayDesk desk, Words words) {
        this.desk = desk;
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
    private void close() {
        desk.close();
    }

    private void render(DayDesk.Screen screen) {
        Nodes.show(dayBusy, screen.view().isEmpty());
        Nodes.show(dayContent, screen.view().isPresent());
        daySync.setDisable(screen.asking());
        Optional<String> whyNot = whyNot(screen);
        dayClose.setDisable(whyNot.isPresent());
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
        return screen.view().filter(view -> view.closed() || view.comparison().ours().entryCount() == 0).map(view -> "day.nothing");
    }

    private void renderDay(DayView view) {
        DayTotals ours = view.comparison().ours();
        dayTitle.setText(words.of("day.title", view.businessDate().toString()));
        dayRange.setText(ours.entryCount() == 0 ? words.of("day.range.none")
                : words.of("day.range", words.number(ours.firstSeq()), words.number(ours.lastSeq())));
        renderBanner(view);
        renderTable(view.comparison());
        dayDiffering.getChildren().setAll(view.differing().stream().map(this::differing).toList());
        Nodes.show(dayOpen, !view.openDays().isEmpty());
        dayOpen.setText(words.of("day.open.days", view.openDays().stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
    }

    private void renderBanner(DayView view) {
        boolean heard = view.comparison().theirs().isPresent();
        boolean matched = view.comparison().matched();
        String state = !heard ? "unheard" : matched ? (view.closed() ? "matched.closed" : "matched") : "different";
        dayBanner.getStyleClass().removeIf(style -> style.startsWith("banner-"));
        dayBanner.getStyleClass().add(!heard ? "banner-info" : matched ? "banner-good" : "banner-care");
        dayBannerIcon.setIconLiteral(!heard ? "mdoal-cloud_off" : matched ? "mdoal-check_circle" : "mdoal-error_outline");
        dayBannerText.setText(words.of("day.banner." + state, view.differing().size()));
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
        boolean same = theirs.filter(other -> field.of(other).equals(field.of(comparison.ours()))).isPresent();
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
        return card;
    }
}
