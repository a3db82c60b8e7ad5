package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillState;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The total, the one green button, and why it cannot be pressed yet. */
final class TotalController {

    private final CheckoutDesk desk;
    private final Words words;
    @FXML private VBox totalVouchers;
    @FXML private Label totalName;
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
        renderVouchers(state);
        totalAmount.setText(words.money(state.basket().total().minus(state.spendable().vouchers())));
        totalSaved.setText(saved.isPositive() ? words.of("till.saved", words.money(saved)) : "");
        totalPoints.setText(state.buyer().isPresent() && state.pointsToEarn() > 0 ? words.of("till.points", words.number(state.pointsToEarn())) : "");
        Optional<Notice> objection = state.notPayable();
        payButton.setDisable(objection.isPresent());
        whyNot.setText(objection.map(no -> words.of("till.whynot." + no.kind(), no.args().toArray())).orElse(""));
    }

    private void renderVouchers(TillState state) {
        boolean any = !state.spendable().pledged().isEmpty();
        Nodes.show(totalVouchers, any);
        totalName.setText(words.of(any ? "till.total.left" : "till.total"));
        totalVouchers.getChildren().clear();
        if (any) {
            totalVouchers.getChildren().add(new HBox(Nodes.label(words.of("till.total.goods"), "quiet"), Nodes.spacer(),
                    Nodes.label(words.money(state.basket().total()), "strong")));
            state.spendable().pledged().forEach(pledge -> totalVouchers.getChildren().add(VoucherRow.pledged(pledge, words,
                    () -> desk.act(till -> till.spending().withdraw(pledge.of().voucher())))));
        }
    }
}
