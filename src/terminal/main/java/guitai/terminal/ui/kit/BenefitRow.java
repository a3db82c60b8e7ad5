package guitai.terminal.ui.kit;

import guitai.terminal.identify.MemberProfile;
import guitai.terminal.text.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A benefit that can be used now, with what is left of it and until when. */
public final class BenefitRow extends HBox {

    public BenefitRow(MemberProfile.Usable usable, Words words) {
        getStyleClass().add("benefit");
        setMinHeight(Region.USE_PREF_SIZE);
        Label name = Nodes.label(words.name(usable.benefit().name()));
        name.setWrapText(true);
        getChildren().addAll(Nodes.icon("mdoal-card_giftcard", "chip-icon"), name, Nodes.spacer());
        usable.left().ifPresentOrElse(left -> getChildren().addAll(Nodes.chip(words.of("member.benefit.left", left.left()), "chip-good"),
                        whole(words.of("member.benefit.until", left.expires().toString()))),
                () -> getChildren().add(whole(words.of("member.benefit.always"))));
    }

    private static Label whole(String text) {
        Label label = Nodes.label(text, "quiet", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
