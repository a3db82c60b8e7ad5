package guitai.terminal.ui.checkout;

import guitai.terminal.device.ReceiptText;
import guitai.terminal.device.Slip;
import guitai.terminal.text.Words;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.Pane;

/** The receipt on screen, as it would come out of the printer. */
final class ReceiptController {

    private final Words words;
    @FXML private Pane paper;
    private Optional<Slip> shown = Optional.empty();

    ReceiptController(Words words) {
        this.words = words;
    }

    void render(Optional<Slip> slip) {
        if (!slip.equals(shown)) {
            shown = slip;
            List<String> lines = slip.map(sale -> ReceiptText.lines(sale, words)).orElse(List.of());
            paper.getChildren().setAll(new Paper(lines));
            paper.setAccessibleText(String.join("\n", lines));
        }
    }
}
