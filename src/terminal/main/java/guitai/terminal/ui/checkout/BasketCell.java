package guitai.terminal.ui.checkout;

import guitai.domain.sale.BasketLine;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** One line of the basket: what, which unit, how many, how much, and why it costs less than on the tag. */
final class BasketCell extends ListCell<BasketRow> {

    /** What stands beside the name: quantity, price, gaps and a scroll bar. */
    private static final double AROUND_NAME = 300;

    private final Words words;

    BasketCell(Words words) {
        this.words = words;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(BasketRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : draw(row));
    }

    private Node draw(BasketRow row) {
        BasketLine line = row.line();
        Text name = new Text(words.name(line.product().name()));
        name.getStyleClass().add("line-name");
        // Before the stylesheet arrives the list has measured the cell already: the font must be known from the start.
        name.setFont(Font.font("Noto Sans SC", FontWeight.BOLD, 16));
        name.wrappingWidthProperty().bind(Bindings.max(120, getListView().widthProperty().subtract(AROUND_NAME)));
        VBox what = new VBox(6, name, chip(line));
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label quantity = Nodes.label(Integer.toString(line.quantity()), "amount-line");
        quantity.setMinWidth(36);
        quantity.setAlignment(Pos.TOP_RIGHT);
        HBox box = new HBox(what, quantity, price(row));
        box.getStyleClass().add("basket-line");
        Nodes.style(box, "waits", line.serialMissing());
        return box;
    }

    private Node chip(BasketLine line) {
        if (line.serialMissing()) {
            Label chip = Nodes.chip(words.of("till.line.scan.unit"), "chip-care");
            chip.setGraphic(Nodes.icon("mdomz-qr_code_scanner", "chip-icon"));
            return chip;
        }
        return line.serial().map(serial -> Nodes.chip(words.of("till.line.serial", shortened(serial)), "chip-good"))
                .orElseGet(() -> Nodes.chip(words.of("till.line.unit", words.money(line.product().listPrice()), words.name(line.product().unit())), "chip-plain"));
    }

    private Node price(BasketRow row) {
        VBox price = new VBox(4, Nodes.label(words.money(row.line().amount(row.buyer())), "amount-line"));
        price.setAlignment(Pos.TOP_RIGHT);
        price.setMinWidth(Region.USE_PREF_SIZE);
        price.setPrefWidth(178);
        if (!row.line().adjustments(row.buyer()).isEmpty()) {
            Label list = Nodes.label(words.money(row.line().listAmount()), "quiet", "small", "struck");
            Label why = Nodes.label(words.of("till.line.member.price"), "small", "good-text");
            HBox reason = new HBox(8, list, why);
            reason.setAlignment(Pos.CENTER_RIGHT);
            price.getChildren().add(reason);
        }
        return price;
    }

    private static String shortened(String serial) {
        return serial.length() <= 18 ? serial : serial.substring(0, 6) + "\u2026" + serial.substring(serial.length() - 8);
    }
}
