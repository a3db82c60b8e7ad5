package guitai.terminal.ui.shell;

import guitai.domain.member.Masked;
import guitai.domain.member.Member;
import guitai.domain.product.Product;
import guitai.terminal.checkout.Choice;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.TierChip;
import guitai.terminal.ui.kit.VehicleWords;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One line of the list under the scan line: a member (masked) or a product with its price. */
final class ChoiceRow extends HBox {

    ChoiceRow(Choice choice, Words words) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(580);
        switch (choice) {
            case Choice.OfMember member -> member(member, words);
            case Choice.OfProduct product -> product(product.product(), product.serial().orElse(product.product().model()), words);
            case Choice.OfOffer offer -> product(offer.product(), words.name(offer.campaign().name()), words);
        }
    }

    private void member(Choice.OfMember choice, Words words) {
        Member member = choice.profile().member();
        getChildren().addAll(Nodes.icon("mdomz-person"),
                column(Masked.name(member.name()), new VehicleWords(words).besides(choice.profile(), Masked.phone(member.phone()))), TierChip.of(choice.profile().level(), words));
    }

    private void product(Product product, String beside, Words words) {
        getChildren().addAll(Nodes.icon("mdoal-category"),
                column(words.name(product.name()), words.name(product.brand()) + "  " + beside),
                Nodes.label(words.money(product.listPrice()), "strong"));
    }

    private static VBox column(String first, String second) {
        VBox column = new VBox(Nodes.label(first, "strong"), Nodes.label(second, "quiet", "small"));
        column.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
