package guitai.terminal.ui.checkout;

import guitai.terminal.ui.kit.Nodes;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The till's page: shows the parts that belong to selling, paying or the finished sale, and passes each its state. */
final class TillController {

    private static final double RIGHT_SHARE = 0.39;
    private static final double RIGHT_LEAST = 396;
    private static final double RIGHT_MOST = 452;

    private final CheckoutDesk desk;
    @FXML private Region tillPage;
    @FXML private Region rightSide;
    @FXML private Node basket;
    @FXML private Node receipt;
    @FXML private Node selling;
    @FXML private Node pay;
    @FXML private Node done;
    @FXML private BasketController basketController;
    @FXML private MemberCardController memberCardController;
    @FXML private TotalController totalController;
    @FXML private PayController payController;
    @FXML private DoneController doneController;
    @FXML private ReceiptController receiptController;

    TillController(CheckoutDesk desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        rightSide.prefWidthProperty().bind(tillPage.widthProperty()
                .map(width -> Math.clamp(width.doubleValue() * RIGHT_SHARE, RIGHT_LEAST, RIGHT_MOST)));
        desk.board().drawnBy(this::render);
    }

    private void render(TillScreen screen) {
        screen.state().ifPresent(state -> {
            Nodes.show(basket, !screen.done());
            Nodes.show(receipt, screen.done());
            Nodes.show(selling, !screen.paying() && !screen.done());
            Nodes.show(pay, screen.paying());
            Nodes.show(done, screen.done());
            basketController.render(screen, state);
            memberCardController.render(state);
            totalController.render(state);
            state.payment().ifPresentOrElse(payment -> payController.render(screen.pay(), payment, state.spendable().points()), payController::leave);
            state.done().ifPresent(sale -> doneController.render(sale, screen.saved()));
            receiptController.render(screen.slip());
        });
    }
}
