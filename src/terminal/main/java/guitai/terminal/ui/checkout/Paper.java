package guitai.terminal.ui.checkout;

import guitai.terminal.device.ReceiptText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * Lines of fixed columns drawn with a proportional font: every word begins at its own column, and one that would run over
 * its columns is narrowed to them, so that amounts stand in line as on paper.
 */
final class Paper extends Pane {

    private static final double COLUMN = 7.5;
    private static final double LINE = 22;
    private static final Pattern WORD = Pattern.compile("\\S+(?: \\S+)*");

    Paper(List<String> lines) {
        double width = ReceiptText.COLUMNS * COLUMN;
        setMinSize(width, lines.size() * LINE);
        setPrefSize(width, lines.size() * LINE);
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            double y = (row + 0.75) * LINE;
            if (line.startsWith("---")) {
                Line rule = new Line(0, y - LINE / 4, width, y - LINE / 4);
                rule.getStyleClass().add("paper-rule");
                getChildren().add(rule);
            } else {
                WORD.matcher(line).results().forEach(word -> getChildren().add(text(line, word, y)));
            }
        }
    }

    private static Text text(String line, MatchResult word, double y) {
        Text text = new Text(word.group());
        text.setFont(Font.font("Noto Sans SC", 2 * COLUMN));
        text.getStyleClass().add("paper-text");
        double room = ReceiptText.width(word.group()) * COLUMN;
        double natural = text.getLayoutBounds().getWidth();
        double x = ReceiptText.width(line.substring(0, word.start())) * COLUMN;
        if (natural > room) {
            text.getTransforms().add(new Scale(room / natural, 1, x, y));
        } else if (word.start() > 0 && word.end() == line.length()) {
            x += room - natural;
        }
        text.setX(x);
        text.setY(y);
        return text;
    }
}
