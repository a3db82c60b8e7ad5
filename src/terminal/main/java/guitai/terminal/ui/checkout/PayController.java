package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.terminal.checkout.Spendable;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pay pane: how, how much, what comes back. The sums are the payment's own; this class only shows them. */
final class PayController {

    private static final String[][] PAD = {{"7", "8", "9"}, {"4", "5", "6"}, {"1", "2", "3"}, {"0", "00", "."}};

    private final PayKeys keys;
    private final Words words;
    private final Map<TenderKind, Button> kinds = new EnumMap<>(TenderKind.class);
    private final Button[] quick = new Button[3];
    @FXML private Label payDueName;
    @FXML private Label payDue;
    @FXML private Label payRounding;
    @FXML private GridPane payKinds;
    @FXML private ScrollPane payScroll;
    @FXML private VBox payTaken;
    @FXML private Label payAmountName;
    @FXML private TextField payAmount;
    @FXML private VBox payReferenceRow;
    @FXML private TextField payReference;
    @FXML private Label payPoints;
    @FXML private VBox payChangeRow;
    @FXML private Label payChangeName;
    @FXML private Label payChange;
    @FXML private GridPane payPad;
    @FXML private Button payFinish;
    private boolean rendering;
    private Optional<TenderKind> shown = Optional.empty();

    PayController(PayKeys keys, Words words) {
        this.keys = keys;
        this.words = words;
    }

    @FXML
    private void initialize() {
        for (TenderKind kind : PayEntry.KINDS) {
            Button button = button("payKind-" + kind, words.of("tender", kind), () -> keys.kind(kind));
            button.getStyleClass().add("pay-kind");
            kinds.put(kind, button);
            payKinds.add(button, kinds.size() % 3 == 0 ? 2 : kinds.size() % 3 - 1, (kinds.size() - 1) / 3);
        }
        Button points = kinds.get(TenderKind.POINTS);
        points.setGraphic(Nodes.label("F11", "key-cap"));
        points.setContentDisplay(ContentDisplay.RIGHT);
        for (int row = 0; row < PAD.length; row++) {
            for (int column = 0; column < PAD[row].length; column++) {
                String key = PAD[row][column];
                payPad.add(padKey("payKey-" + key.replace(".", "point"), key, () -> keys.key(key)), column, row);
            }
        }
        for (int i = 0; i < quick.length; i++) {
            quick[i] = padKey("payQuick-" + i, "", () -> { });
            quick[i].getStyleClass().add("quick-key");
            payPad.add(quick[i], 3, i);
        }
        Button erase = padKey("payErase", "", keys::erase);
        erase.setGraphic(Nodes.icon("mdoal-backspace"));
        payPad.add(erase, 3, 3);
        TillKeys.amountOnly(payAmount);
        TillKeys.noInputMethod(payReference);
        payAmount.textProperty().addListener((text, before, now) -> typed(() -> keys.amount(now)));
        payReference.textProperty().addListener((text, before, now) -> typed(() -> keys.reference(now)));
        payReference.focusedProperty().addListener((focus, before, now) -> typed(() -> keys.toward(now || !payAmount.isFocused())));
    }

    @FXML
    private void back() {
        keys.back();
    }

    @FXML
    private void finish() {
        keys.finish();
    }

    void render(PayEntry entry, Payment payment, Optional<Spendable.Points> points) {
        rendering = true;
        boolean cash = !entry.kind().electronic();
        Payment ahead = cash ? entry.money().map(payment::withCash).orElse(payment) : payment;
        renderDue(payment, cash);
        kinds.forEach((kind, button) -> Nodes.style(button, "chosen", kind == entry.kind()));
        renderTaken(payment.electronic());
        payScroll.setVvalue(payScroll.getVmax());
        renderEntry(entry, cash, payment);
        renderPoints(entry, points);
        renderChange(ahead, cash && payment.rest().isPositive());
        renderFinish(entry, payment);
        rendering = false;
        if (shown.filter(entry.kind()::equals).isEmpty()) {
            shown = Optional.of(entry.kind());
            (cash || entry.kind().house() ? payAmount : payReference).requestFocus();
        }
    }

    /** Nobody pays at the moment; the next time the cursor goes to the amount again. */
    void leave() {
        shown = Optional.empty();
    }

    private void renderDue(Payment payment, boolean cash) {
        Money rounding = payment.rest().minus(payment.cashDue());
        boolean rounded = cash && rounding.isPositive();
        payDueName.setText(words.of(payment.electronic().isEmpty() ? "pay.due" : "pay.rest"));
        payDue.setText(words.money(rounded ? payment.cashDue() : payment.rest()));
        Nodes.show(payRounding, rounded);
        payRounding.setText(rounded ? words.of("pay.rounding", words.money(rounding)) : "");
    }

    private void renderTaken(List<Tender> taken) {
        payTaken.getChildren().setAll(taken.stream().map(tender -> row(Nodes.chip(words.of("tender", tender.kind()), "chip-good"),
                whole(said(tender), "quiet", "small"), Nodes.spacer(), whole(words.money(tender.amount()), "strong"))).toList());
        // Vouchers belong to the basket, and are taken out there.
        if (taken.stream().anyMatch(tender -> tender.kind() != TenderKind.VOUCHER)) {
            Button back = button("payTakeBack", words.of("pay.take.back"), keys::takeBack);
            back.getStyleClass().add("link");
            back.setMinWidth(Region.USE_PREF_SIZE);
            ((HBox) payTaken.getChildren().getLast()).getChildren().add(back);
        }
    }

    private void renderEntry(PayEntry entry, boolean cash, Payment payment) {
        payAmountName.setText(words.of(cash ? "pay.given" : "pay.amount"));
        show(payAmount, entry.amount());
        show(payReference, entry.reference());
        Nodes.show(payReferenceRow, !cash && !entry.kind().house());
        List<Money> suggestions = PayKeys.suggestions(payment);
        for (int i = 0; i < quick.length; i++) {
            boolean offered = cash && i < suggestions.size() && payment.rest().isPositive();
            quick[i].setVisible(offered);
            if (offered) {
                Money money = suggestions.get(i);
                quick[i].setText(i == 0 ? words.of("pay.exact") : words.of("pay.note", words.number(money.fen() / 100)));
                quick[i].setOnAction(press -> keys.give(money));
            }
        }
    }

    /** What points may pay, and what bounds it. */
    private void renderPoints(PayEntry entry, Optional<Spendable.Points> points) {
        kinds.get(TenderKind.POINTS).setDisable(points.filter(spend -> spend.offer().most().isPositive()).isEmpty());
        Nodes.show(payPoints, entry.kind() == TenderKind.POINTS && points.isPresent());
        points.ifPresent(spend -> payPoints.setText(words.of("pay.points", words.number(spend.balance()), words.number(spend.rule().pointsPerYuan()),
                words.number(entry.money().map(spend.rule()::cost).orElse(0L)), words.money(spend.offer().most()), words.money(spend.offer().onTrust()))));
    }

    private void renderChange(Payment ahead, boolean shown) {
        Nodes.show(payChangeRow, shown);
        boolean enough = ahead.objection().isEmpty();
        Money missing = ahead.cashDue().minus(ahead.cashGiven().orElse(Money.ZERO));
        payChangeName.setText(words.of(enough ? "pay.change" : "pay.missing"));
        payChange.setText(words.money(enough ? ahead.change() : missing));
        Nodes.style(payChange, "good-text", enough);
        Nodes.style(payChange, "quiet", !enough);
    }

    private void renderFinish(PayEntry entry, Payment payment) {
        boolean part = entry.kind().electronic() && entry.money().filter(money -> money.compareTo(payment.rest()) < 0).isPresent();
        payFinish.setText(words.of(part && payment.rest().isPositive() ? "pay.record" : "pay.finish"));
    }

    private static void show(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
            field.end();
        }
    }

    private void typed(Runnable change) {
        if (!rendering) {
            change.run();
        }
    }

    private String said(Tender tender) {
        return switch (tender.kind()) {
            case POINTS -> words.of("pay.points.cost", words.number(tender.points().orElse(0L)));
            case VOUCHER -> tender.reference().map(number -> "\u2026" + number.substring(Math.max(0, number.length() - 4))).orElse("");
            default -> tender.reference().orElse("");
        };
    }

    private static Label whole(String text, String... styles) {
        Label label = Nodes.label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button padKey(String id, String text, Runnable action) {
        Button key = button(id, text, action);
        key.getStyleClass().add("pay-key");
        return key;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(press -> action.run());
        return button;
    }
}
