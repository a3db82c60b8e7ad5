package guitai.terminal.ui.repair;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.member.Masked;
import guitai.domain.member.Member;
import guitai.domain.product.Product;
import guitai.terminal.repair.RepairDetail;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The buttons of a case: one for each choice, and where a choice names something, one for each that it may name. */
record RepairChoices(RepairDetail detail, boolean manager, boolean busy, Words words, Consumer<RepairChoice> chosen) {

    /** A button and what will happen after it. */
    private record Offer(String id, String text, String then, RepairChoice choice) {
    }

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        for (Remedy remedy : detail.item().file().remedies()) {
            for (Offer offer : offers(remedy)) {
                rows.add(row(offer, rows.isEmpty()));
            }
        }
        return rows;
    }

    private List<Offer> offers(Remedy remedy) {
        CaseFile file = detail.item().file();
        RepairWords said = new RepairWords(words);
        List<Offer> offers = new ArrayList<>();
        if (remedy == Remedy.MAP_PRODUCT) {
            for (Product product : detail.products()) {
                offers.add(new Offer(remedy + "-" + offers.size(), words.of("repair.as.product", words.name(product.name())),
                        words.of("repair.as.product.then", product.sku().value(), product.model(), words.money(product.listPrice())),
                        new RepairChoice(file.key(), remedy, Optional.ofNullable(file.facts().get(CaseFacts.SKU)), Optional.of(product.sku().value()))));
            }
        } else if (remedy == Remedy.JOIN) {
            for (Member member : detail.members()) {
                offers.add(new Offer(remedy + "-" + offers.size(), words.of(file.key().kind() == CaseKind.SAME_MEMBER ? "repair.join.keep" : "repair.join.is",
                        Masked.name(member.name())), words.of("repair.join.then", Masked.phone(member.phone()), Masked.cardTail(member.card()),
                        words.of("tier", member.tier())), new RepairChoice(file.key(), remedy, Optional.empty(), Optional.of(member.id().toString()))));
            }
        } else {
            offers.add(new Offer(remedy.name(), said.choice(remedy), said.then(remedy), RepairChoice.plain(file.key(), remedy)));
        }
        return offers;
    }

    private Node row(Offer offer, boolean first) {
        Button button = new Button(offer.text());
        button.setId("repairDo-" + offer.id());
        button.getStyleClass().add("tall");
        Nodes.style(button, "primary", first);
        button.setMinWidth(320);
        button.setMaxWidth(320);
        button.setPrefWidth(320);
        button.setWrapText(true);
        button.setDisable(busy || offer.choice().remedy().movesMoney() && !manager);
        button.setOnAction(press -> chosen.accept(offer.choice()));
        Label then = Nodes.label(offer.then(), "quiet");
        then.setWrapText(true);
        HBox.setHgrow(then, Priority.ALWAYS);
        HBox row = new HBox(16, button, then);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
