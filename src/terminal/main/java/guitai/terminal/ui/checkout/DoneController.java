package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The finished sale: the change to give, how it was paid, and the way to the next customer. */
final class DoneController {

    private final CheckoutDesk desk;
    private final Words words;
    @FXML private Label doneNumber;
    @FXML private Label doneChangeName;
    @FXML private Label doneChange;
    @FXML private VBox donePaid;
    @FXML private Label donePoints;
    @FXML private Label doneSaved;

    DoneController(CheckoutDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void savePdf() {
        desk.save((receipts, slip) -> receipts.pdf(slip, words));
    }

    @FXML
    private void saveText() {
        desk.save((receipts, slip) -> receipts.text(slip, words));
    }

    @FXML
    private void next() {
        desk.nextCustomer();
    }

    void render(Sale sale, Optional<String> saved) {
        doneNumber.setText(sale.number().text());
        boolean cash = sale.cashGiven().isPresent();
        doneChangeName.setText(words.of(cash ? "done.change" : "done.nochange"));
        doneChange.setText(words.money(cash ? sale.change() : sale.total()));
        Nodes.style(doneChange, "good-text", sale.change().isPositive());
        donePaid.getChildren().setAll(sale.tenders().stream().map(tender -> pair(words.of("tender", tender.kind()), tender.amount())).toList());
        sale.cashGiven().ifPresent(given -> donePaid.getChildren().add(pair(words.of("receipt.given"), given)));
        donePoints.setText(sale.buyer().isPresent() ? words.of("done.points", words.number(sale.points())) : words.of("done.guest"));
        doneSaved.setText(saved.map(where -> words.of("done.saved", where)).orElse(""));
    }

    private HBox pair(String name, Money amount) {
        return new HBox(Nodes.label(name, "quiet"), Nodes.spacer(), Nodes.label(words.money(amount), "strong"));
    }
}
