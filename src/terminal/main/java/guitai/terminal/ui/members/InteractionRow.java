package guitai.terminal.ui.members;

import guitai.domain.interaction.Interaction;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.product.Category;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing that a member told: what, when, in which words, what it earned, and what became of it. */
final class InteractionRow extends HBox {

    InteractionRow(Heard heard, List<Category> categories, Words words) {
        super(10);
        setId("heard-" + heard.what().id());
        getStyleClass().add("benefit");
        VBox text = new VBox(2, wrapped(line(heard.what(), categories, words), "strong"));
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!heard.words().isEmpty()) {
            text.getChildren().add(wrapped(words.of("members.interaction.quote", heard.words())));
        }
        heard.progress().filter(progress -> !progress.answer().isEmpty())
                .ifPresent(progress -> text.getChildren().add(wrapped(words.of("members.interaction.answer", progress.answer()), "strong")));
        text.getChildren().add(Nodes.label(words.of("members.interaction.where", heard.day(), heard.store().value()), "quiet", "small"));
        getChildren().addAll(Nodes.icon(icon(heard.what().kind()), "key-icon"), text);
        heard.progress().ifPresent(progress -> getChildren().add(Nodes.chip(words.of("suggestion", progress.state()), style(progress.state()))));
        if (heard.points() > 0) {
            getChildren().add(Nodes.chip(words.of("members.interaction.points", heard.points()), "chip-info"));
        }
    }

    /** What it is, in one line. */
    private static String line(Interaction what, List<Category> categories, Words words) {
        return Stream.of(Optional.of(words.of("interaction", what.kind())),
                        what.category().flatMap(code -> categories.stream().filter(one -> one.code().equals(code)).findFirst()).map(one -> words.name(one.name())),
                        what.detail().map(detail -> words.of("interaction.detail", detail)))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Nodes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String style(SuggestionState state) {
        return switch (state) {
            case HEARD, REPORTED -> "chip-plain";
            case PLANNED, DONE -> "chip-good";
            case DECLINED -> "chip-care";
        };
    }

    private static String icon(InteractionKind kind) {
        return switch (kind) {
            case CONSULTATION -> "mdoal-help_outline";
            case TRIAL -> "mdomz-touch_app";
            case FEEDBACK -> "mdomz-rate_review";
            case STORY -> "mdomz-menu_book";
            case INTENTION -> "mdoal-add_shopping_cart";
            case SUGGESTION -> "mdoal-lightbulb";
            case SUPPORT -> "mdomz-thumb_up";
        };
    }
}
