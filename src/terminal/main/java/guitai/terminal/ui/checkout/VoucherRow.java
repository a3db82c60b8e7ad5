package guitai.terminal.ui.checkout;

import guitai.domain.sale.VoucherObjection;
import guitai.domain.voucher.Voucher;
import guitai.terminal.checkout.Spendable;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A voucher on one line: one that can be used now, or one that is to pay for the basket. */
final class VoucherRow extends HBox {

    private VoucherRow() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("benefit");
    }

    /** @param use has it pay for the basket */
    static VoucherRow usable(Spendable.Usable usable, Words words, Runnable use) {
        VoucherRow row = new VoucherRow();
        Voucher voucher = usable.voucher();
        Label name = Nodes.label(words.of("voucher.until", words.name(usable.campaign()), words.day(voucher.until())), "small");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getChildren().addAll(Nodes.icon("mdoal-confirmation_number", "chip-icon"), whole(words.money(voucher.value()), "strong"), name, Nodes.spacer(),
                key("voucherUse-" + voucher.number(), words.of("voucher.use"), use));
        return row;
    }

    /** @param withdraw takes it back; nothing while the customer pays */
    static VoucherRow pledged(Spendable.Pledge pledge, Words words, Runnable withdraw) {
        VoucherRow row = new VoucherRow();
        Label name = Nodes.label(pledge.objection().map(no -> waits(pledge, no, words)).orElseGet(() -> words.of("voucher.pays", words.name(pledge.campaign()))), "small");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getChildren().addAll(Nodes.icon("mdoal-confirmation_number", "chip-icon"), name, Nodes.spacer());
        if (pledge.of().hold().isEmpty()) {
            row.getChildren().add(Nodes.chip(words.of("voucher.trust"), "chip-info"));
        }
        row.getChildren().addAll(whole(words.money(pledge.pays().negated()), "strong"),
                key("voucherDrop-" + pledge.of().voucher().number(), words.of("voucher.drop"), withdraw));
        return row;
    }

    private static String waits(Spendable.Pledge pledge, VoucherObjection no, Words words) {
        String missing = no instanceof VoucherObjection.BelowMinimum below ? words.money(below.missing()) : "";
        return words.of("voucher.waits." + no.getClass().getSimpleName(), words.name(pledge.campaign()), missing);
    }

    private static Button key(String id, String text, Runnable action) {
        Button key = new Button(text);
        key.setId(id);
        key.getStyleClass().add("link");
        key.setFocusTraversable(false);
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setOnAction(press -> action.run());
        return key;
    }

    private static Label whole(String text, String style) {
        Label label = Nodes.label(text, style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
