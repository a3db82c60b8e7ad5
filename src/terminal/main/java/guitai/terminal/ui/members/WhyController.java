package guitai.terminal.ui.members;

import guitai.terminal.identify.Why.Because;
import guitai.terminal.identify.Why.Explanation;
import guitai.terminal.identify.Why.Part;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws what a figure is made of, and by which rule. */
public final class WhyController {

    private final WhyDesk desk;
    private final Words words;
    @FXML private Node why;
    @FXML private Label whyTitle;
    @FXML private VBox whyParts;
    @FXML private VBox whyRules;

    public WhyController(WhyDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
    }

    private void render(Optional<Explanation> shown) {
        Nodes.show(why, shown.isPresent());
        shown.ifPresent(one -> {
            whyTitle.setText(words.of("why.title", words.of("why.figure", one.figure())));
            whyParts.getChildren().setAll(one.parts().stream().map(part -> row(text(part), part.amount())).toList());
            if (one.parts().size() > 1) {
                whyParts.getChildren().add(row(words.of("why.total"), one.total()));
            }
            whyRules.getChildren().setAll(one.because().stream().map(because -> wrapped(text(because))).toList());
        });
    }

    private String text(Part part) {
        return switch (part) {
            case Part.Told told -> words.of("why.part.told", words.time(told.at()));
            case Part.Sold sold -> words.of("why.part.sold", sold.receipt().text());
            case Part.Spent spent -> words.of("why.part.spent", spent.receipt().text());
            case Part.Turned turned -> words.of("why.part.turned", turned.day());
            case Part.Heard heard -> words.of("why.part.heard", heard.day(), words.of("interaction", heard.kind()));
        };
    }

    private String text(Because because) {
        return switch (because) {
            case Because.Points rule -> words.of("why.rule.points", words.money(rule.paid()), rule.points(), rule.percent(), rule.version());
            case Because.Grows rule -> words.of("why.rule.grows", words.money(rule.paid()), rule.growth(), rule.version());
            case Because.Earns rule -> words.of("why.rule.earns", words.of("interaction", rule.kind()), rule.points(), rule.mostADay());
            case Because.Registers _ -> words.of("why.rule.registers");
            case Because.Level one -> words.of(one.met() ? "why.rule.level.met" : "why.rule.level.missing", words.name(one.level().name()), words.number(one.growth()),
                    words.number(one.level().growthFrom()), one.categories(), one.level().categoriesFrom());
        };
    }

    private HBox row(String text, long amount) {
        Label what = wrapped(text);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        return new HBox(12, what, Nodes.label(words.number(amount), "strong"));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
