package guitai.terminal.ui.members;

import guitai.domain.text.LocalName;
import guitai.terminal.identify.Topics;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws what to talk about: the product, how likely it is wanted, and why. */
public final class TopicsController {

    private final TopicsDesk desk;
    private final Words words;
    @FXML private VBox topics;
    @FXML private VBox topicRows;
    @FXML private Label topicsAdviser;
    @FXML private Label topicsTitle;
    @FXML private Label topicsUnwanted;

    public TopicsController(TopicsDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
    }

    private void render(Topics.Said said) {
        Nodes.show(topics, said.unwanted() || !said.topics().isEmpty() || said.adviser().isPresent());
        Nodes.show(topicsAdviser, said.adviser().isPresent());
        said.adviser().ifPresent(adviser -> topicsAdviser.setText(words.of("members.adviser", words.name(adviser))));
        Nodes.show(topicsTitle, said.unwanted() || !said.topics().isEmpty());
        Nodes.show(topicsUnwanted, said.unwanted());
        topicRows.getChildren().setAll(IntStream.range(0, said.topics().size()).mapToObj(at -> row(said.topics().get(at), at)).toList());
    }

    private Node row(Topics.Topic topic, int at) {
        Label name = wrapped(words.name(topic.product().name()), "strong");
        Label why = wrapped(topic.reasons().stream().map((LocalName reason) -> words.name(reason)).collect(Collectors.joining(words.of("list.and"))), "quiet", "small");
        VBox text = new VBox(2, name, why);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label price = Nodes.label(words.money(topic.product().listPrice()), "strong");
        price.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, Nodes.chip(words.of("members.topic.score", topic.score()), "chip-good"), text, price);
        row.setId("topic-" + at);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("benefit");
        return row;
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Nodes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
