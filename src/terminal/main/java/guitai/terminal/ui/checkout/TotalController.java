package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillState;
import guitai.terminal.text.Words;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The total, the one green button, and why it cannot be pressed yet. */
final class TotalController {

    private final CheckoutDesk desk;
    private final Words words;
    @FXML private Label totalAmount;
    @FXML private Label totalSaved;
    @FXML private Label totalPoints;
    @FXML private Button payButton;
    @FXML private Label whyNot;

    TotalController(CheckoutDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void pay() {
        desk.act(Till::startPaying);
    }

    void render(TillState state) {
        Money saved = state.basket().listTotal().minus(state.basket().total());
        totalAmount.setText(words.money(state.basket().total()));
        totalSaved.setText(saved.isPositive() ? words.of("till.saved", words.money(saved)) : "");
        totalPoints.setText(state.buyer().isPresent() && state.pointsToEarn() > 0 ? words.of("till.points", words.number(state.pointsToEarn())) : "");
        Optional<Notice> objection = state.notPayable();
        payButton.setDisable(objection.isPresent());
        whyNot.setText(objection.map(no -> words.of("till.whynot." + no.kind(), no.args().toArray())).orElse(""));
    }
}
