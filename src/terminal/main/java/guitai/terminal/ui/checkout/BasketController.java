package guitai.terminal.ui.checkout;

import guitai.domain.sale.BasketLine;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillState;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The basket: its lines, the keys that act on them, and the offer of a basket that was interrupted. */
final class BasketController {

    /** From here on the keys' names and caps stand side by side. */
    private static final double WIDE = 600;

    private final CheckoutDesk desk;
    private final LineKeys lines;
    private final Words words;
    @FXML private Label basketPieces;
    @FXML private Button receiptKey;
    @FXML private Button undo;
    @FXML private HBox draftBar;
    @FXML private Label draftText;
    @FXML private ListView<BasketRow> basketLines;
    @FXML private Node basketEmpty;
    @FXML private HBox keyBar;
    @FXML private Button quantityKey;
    @FXML private Button removeKey;
    @FXML private Button clearKey;
    @FXML private HBox quantityBar;
    @FXML private Label quantityOf;
    @FXML private TextField quantityField;
    private boolean rendering;

    BasketController(CheckoutDesk desk, LineKeys lines, Words words) {
        this.desk = desk;
        this.lines = lines;
        this.words = words;
    }

    @FXML
    private void initialize() {
        basketLines.setCellFactory(list -> new BasketCell(words));
        basketLines.getSelectionModel().selectedIndexProperty().addListener((index, before, now) -> {
            if (!rendering && now.intValue() >= 0) {
                lines.select(now.intValue());
            }
        });
        keyBar.widthProperty().addListener((width, before, now) -> narrow(now.doubleValue() < WIDE));
        TillKeys.digitsOnly(quantityField);
        quantityField.textProperty().addListener((text, before, now) -> {
            if (!rendering) {
                lines.type(now);
            }
        });
    }

    @FXML
    private void undo() {
        desk.act(Till::undo);
    }

    @FXML
    private void receipt() {
        desk.act(Till::receipt);
    }

    @FXML
    private void keepDraft() {
        desk.keepDraft();
    }

    @FXML
    private void clear() {
        desk.clear();
    }

    @FXML
    private void search() {
        desk.search();
    }

    @FXML
    private void quantity() {
        lines.edit();
    }

    @FXML
    private void remove() {
        lines.remove();
    }

    @FXML
    private void less() {
        lines.step(-1);
    }

    @FXML
    private void more() {
        lines.step(1);
    }

    @FXML
    private void setQuantity() {
        lines.set();
    }

    @FXML
    private void leaveQuantity() {
        lines.leave();
    }

    void render(TillScreen screen, TillState state) {
        rendering = true;
        basketPieces.setText(words.of("till.pieces", state.basket().pieces()));
        basketEmpty.setVisible(state.basket().isEmpty());
        receiptKey.setDisable(screen.paying());
        undo.setDisable(!state.canUndo() || screen.paying());
        Nodes.show(draftBar, screen.draftOffered());
        draftText.setText(words.of("till.draft", state.basket().pieces()));
        renderLines(screen, state);
        renderKeys(screen);
        rendering = false;
    }

    private void renderLines(TillScreen screen, TillState state) {
        List<BasketRow> rows = state.basket().lines().stream().map(line -> new BasketRow(line, state.basket().buyer())).toList();
        if (!rows.equals(List.copyOf(basketLines.getItems()))) {
            basketLines.getItems().setAll(rows);
        }
        if (screen.hasLine()) {
            basketLines.getSelectionModel().select(screen.selected());
            basketLines.scrollTo(Math.max(0, screen.selected() - 2));
        } else {
            basketLines.getSelectionModel().clearSelection();
        }
    }

    private void renderKeys(TillScreen screen) {
        boolean free = screen.hasLine() && !screen.paying();
        quantityKey.setDisable(!free);
        removeKey.setDisable(!free);
        clearKey.setDisable(!free);
        boolean editing = screen.editing().isPresent();
        boolean opened = editing && !quantityBar.isVisible();
        Nodes.show(quantityBar, editing);
        Nodes.show(keyBar, !editing);
        screen.editing().ifPresent(typed -> {
            quantityOf.setText(words.name(line(screen).product().name()));
            if (!quantityField.getText().equals(typed)) {
                quantityField.setText(typed);
            }
        });
        if (opened) {
            quantityField.requestFocus();
            quantityField.selectAll();
        }
    }

    private void narrow(boolean on) {
        Nodes.style(keyBar, "narrow", on);
        Nodes.show(quantityOf, !on);
    }

    private static BasketLine line(TillScreen screen) {
        return screen.state().orElseThrow().basket().lines().get(screen.selected());
    }
}
