package guitai.terminal.ui.repair;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.Remedy;
import guitai.terminal.repair.RepairDetail;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws what waits, and the case that is looked at. */
public final class RepairController {

    private static final Map<RepairItem.Status, String> CHIPS = Map.of(RepairItem.Status.DECIDE, "chip-care", RepairItem.Status.SENT, "chip-info",
            RepairItem.Status.ASKED, "chip-info", RepairItem.Status.RESTING, "chip-plain", RepairItem.Status.DONE, "chip-good");

    private static final double ROW = 128;

    private final RepairDesk desk;
    private final RepairWords said;
    private final Words words;
    @FXML private Label repairCount;
    @FXML private VBox repairList;
    @FXML private Node repairBusy;
    @FXML private Node repairEmpty;
    @FXML private Node repairDetail;
    @FXML private Label repairReason;
    @FXML private Label repairFacts;
    @FXML private Label repairWhat;
    @FXML private Label repairMeans;
    @FXML private HBox repairBanner;
    @FXML private FontIcon repairBannerIcon;
    @FXML private Label repairBannerText;
    @FXML private VBox repairFind;
    @FXML private Label repairFindTitle;
    @FXML private TextField repairSearch;
    @FXML private VBox repairChoices;
    @FXML private Label repairManager;
    @FXML private Label repairHistoryTitle;
    @FXML private VBox repairHistory;

    public RepairController(RepairDesk desk, Words words) {
        this.desk = desk;
        this.said = new RepairWords(words);
        this.words = words;
    }

    @FXML
    private void initialize() {
        repairSearch.textProperty().addListener((field, before, text) -> desk.type(text));
        desk.board().drawnBy(this::render);
        desk.look();
    }

    private void render(RepairDesk.Screen screen) {
        Nodes.show(repairBusy, screen.items().isEmpty());
        List<RepairItem> items = screen.items().orElse(List.of());
        Nodes.show(repairEmpty, screen.items().isPresent() && items.isEmpty());
        Nodes.show(repairDetail, screen.detail().isPresent());
        long open = items.stream().filter(item -> item.status() == RepairItem.Status.DECIDE).count();
        repairCount.setText(screen.items().isEmpty() ? "" : words.of("repair.count", open));
        repairList.getChildren().clear();
        Optional<RepairItem> shown = screen.detail().map(RepairDetail::item);
        for (RepairItem item : items) {
            repairList.getChildren().add(row(item, repairList.getChildren().size(), shown.filter(one -> one.file().key().equals(item.file().key())).isPresent()));
        }
        screen.detail().ifPresent(detail -> renderDetail(detail, screen));
    }

    private Button row(RepairItem item, int number, boolean marked) {
        Label reason = Nodes.label(said.reason(item.file()), "strong");
        reason.setWrapText(true);
        Label facts = Nodes.label(said.brief(item.file()), "quiet", "small");
        VBox content = new VBox(4, reason, facts, Nodes.chip(said.status(item), CHIPS.get(item.status())));
        Button button = new Button("", content);
        button.setId("repairRow-" + number);
        button.getStyleClass().addAll("choice", "repair-row");
        Nodes.style(button, "marked", marked);
        button.setMaxWidth(Double.MAX_VALUE);
        // A button does not ask wrapping words how high they become.
        button.setMinHeight(ROW);
        button.setMaxHeight(ROW);
        button.setOnAction(press -> desk.select(item.file().key()));
        return button;
    }

    private void renderDetail(RepairDetail detail, RepairDesk.Screen screen) {
        CaseFile file = detail.item().file();
        repairReason.setText(said.reason(file));
        repairFacts.setText(said.facts(file));
        repairWhat.setText(said.what(file));
        repairMeans.setText(said.means(file));
        renderBanner(detail.item());
        boolean choosing = detail.item().status() != RepairItem.Status.SENT;
        boolean finds = choosing && (file.remedies().contains(Remedy.MAP_PRODUCT)
                || file.remedies().contains(Remedy.JOIN) && file.key().kind() != CaseKind.SAME_MEMBER);
        Nodes.show(repairFind, finds && screen.manager());
        boolean product = file.remedies().contains(Remedy.MAP_PRODUCT);
        repairFindTitle.setText(words.of(product ? "repair.find.product" : "repair.find.member"));
        repairSearch.setPromptText(words.of(product ? "repair.find.product.hint" : "repair.find.member.hint"));
        if (!repairSearch.getText().equals(screen.typed())) {
            repairSearch.setText(screen.typed());
        }
        repairChoices.getChildren().setAll(choosing
                ? new RepairChoices(detail, screen.manager(), screen.busy(), words, desk::choose).rows() : List.of());
        Nodes.show(repairManager, choosing && !screen.manager() && file.remedies().stream().anyMatch(Remedy::movesMoney));
        Nodes.show(repairHistoryTitle, !file.steps().isEmpty());
        repairHistory.getChildren().setAll(file.steps().reversed().stream().map(step -> {
            Label line = Nodes.label(said.step(step), "quiet");
            line.setWrapText(true);
            return (Node) line;
        }).toList());
    }

    private void renderBanner(RepairItem item) {
        Optional<String> sentence = said.banner(item);
        Nodes.show(repairBanner, sentence.isPresent());
        repairBannerText.setText(sentence.orElse(""));
        repairBanner.getStyleClass().removeIf(style -> style.startsWith("banner-"));
        repairBanner.getStyleClass().add(item.status() == RepairItem.Status.DONE ? "banner-good" : "banner-info");
        repairBannerIcon.setIconLiteral(item.status() == RepairItem.Status.DONE ? "mdoal-check_circle"
                : item.status() == RepairItem.Status.SENT ? "mdoal-hourglass_empty" : "mdoal-info");
    }
}
