package guitai.terminal.ui.explain;

import guitai.domain.identity.CodeParts.Part;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Question;
import guitai.domain.signed.SignedCode.Content;
import guitai.terminal.explain.Explanation;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Draws what a text is, what can be read from it, and how each state came to its answer. */
public final class ExplainController {

    private final ExplainDesk desk;
    private final Words words;
    @FXML private TextField explainText;
    @FXML private Node explainEmpty;
    @FXML private Node explainBusy;
    @FXML private Node explainFound;
    @FXML private Label explainLooks;
    @FXML private Label explainTill;
    @FXML private Label explainKept;
    @FXML private GridPane explainParts;
    @FXML private VBox explainStates;
    @FXML private Label explainVersion;
    @FXML private Label explainNewer;

    public ExplainController(ExplainDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        explainText.textProperty().addListener((field, before, text) -> desk.typed(text));
        desk.board().drawnBy(this::render);
    }

    @FXML
    private void clear() {
        desk.clear();
    }

    private void render(ExplainScreen screen) {
        if (!explainText.getText().equals(screen.typed())) {
            explainText.setText(screen.typed());
        }
        Nodes.show(explainBusy, screen.busy() && screen.found().isEmpty());
        Nodes.show(explainEmpty, !screen.busy() && screen.found().isEmpty());
        Nodes.show(explainFound, screen.found().isPresent());
        screen.found().ifPresent(this::render);
    }

    private void render(Explanation found) {
        explainLooks.setText(found.refused().map(kind -> words.of("explain.refused", kind)).orElseGet(() -> looks(found.looks())));
        explainTill.setText(words.of("explain.till." + (found.refused().isPresent() ? "Forbidden" : found.looks().getSimpleName())));
        Nodes.show(explainKept, found.refused().isPresent());
        List<Label[]> rows = new ArrayList<>();
        found.parts().forEach(part -> rows.add(row(words.of("explain.part", part.name()), value(part))));
        found.signed().ifPresent(signed -> rows.addAll(signed(signed)));
        explainParts.getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            explainParts.addRow(i, rows.get(i));
        }
        Nodes.show(explainParts, !rows.isEmpty());
        explainStates.getChildren().setAll(found.states().stream().map(this::state).toList());
        explainVersion.setText(found.version() == 0 ? words.of("explain.version.builtin") : words.of("explain.version", found.version()));
        Nodes.show(explainNewer, found.newer().isPresent());
        found.newer().ifPresent(newer -> explainNewer.setText(words.of("explain.newer", newer.version(), newer.objection().shape(),
                words.of("explain.objection", newer.objection().why()))));
    }

    private String value(Part part) {
        return part.word() ? words.of("explain.value." + part.value()) : part.value();
    }

    private List<Label[]> signed(Explanation.Signed signed) {
        List<Label[]> rows = new ArrayList<>();
        rows.add(row(words.of("explain.signed.verdict"), signed.why().map(why -> words.of("till.notice.CODE_" + why))
                .orElseGet(() -> words.of("explain.signed.genuine"))));
        switch (signed.claims().content()) {
            case Content.Member _ -> { }
            case Content.Voucher(long _, var value, String campaign) -> {
                rows.add(row(words.of("explain.signed.value"), words.money(value)));
                rows.add(row(words.of("explain.signed.campaign"), campaign));
            }
            case Content.Leaflet(String campaign) -> rows.add(row(words.of("explain.signed.campaign"), campaign));
            case Content.Day day -> new SealRows(words).of(day).forEach((name, value) -> rows.add(row(name, value)));
        }
        rows.add(row(words.of("explain.signed.from"), words.time(signed.claims().notBefore())));
        if (!(signed.claims().content() instanceof Content.Day)) {
            rows.add(row(words.of("explain.signed.until"), words.time(signed.claims().notAfter())));
        }
        rows.add(row(words.of("explain.signed.key"), Integer.toString(signed.claims().key())));
        return rows;
    }

    private static Label[] row(String name, String value) {
        Label told = Nodes.label(value, "strong");
        told.setWrapText(true);
        return new Label[] {Nodes.label(name, "quiet"), told};
    }

    private Node state(Explanation.InState in) {
        FlowPane questions = new FlowPane(6, 6);
        for (int i = 0; i < in.asked().size(); i++) {
            boolean took = in.took() && i == in.asked().size() - 1;
            questions.getChildren().add(Nodes.chip((i + 1) + " " + words.of("explain.question", in.asked().get(i)), took ? "chip-good" : "chip-plain"));
        }
        VBox box = new VBox(6, Nodes.label(words.of("explain.state", words.of("explain.state", in.state()), looks(in.looks())), "strong"));
        if (in.took()) {
            Question last = in.asked().getLast();
            Label why = Nodes.label(words.of("explain.took", in.asked().size(), words.of("explain.why", last)), "quiet");
            why.setWrapText(true);
            box.getChildren().add(why);
        }
        box.getChildren().add(questions);
        return box;
    }

    private String looks(Class<? extends Identity> type) {
        return words.of("explain.class." + type.getSimpleName());
    }
}
