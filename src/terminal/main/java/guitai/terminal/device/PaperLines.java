package guitai.terminal.device;

import java.util.ArrayList;
import java.util.List;

/** Lines of a slip, each of a fixed number of columns, a Chinese character being two wide. */
final class PaperLines {

    private final List<String> lines = new ArrayList<>();

    List<String> all() {
        return List.copyOf(lines);
    }

    void rule() {
        lines.add("-".repeat(ReceiptText.COLUMNS));
    }

    void centre(String text) {
        lines.add(" ".repeat(Math.max(0, (ReceiptText.COLUMNS - ReceiptText.width(text)) / 2)) + text);
    }

    void pair(String left, String right) {
        int gap = ReceiptText.COLUMNS - ReceiptText.width(left) - ReceiptText.width(right);
        if (gap < 1) {
            wrap(left);
            lines.add(" ".repeat(Math.max(0, ReceiptText.COLUMNS - ReceiptText.width(right))) + right);
        } else {
            lines.add(left + " ".repeat(gap) + right);
        }
    }

    /** Three columns of a third each, the second and third to the right; a first text that is too long gets a line of its own. */
    void three(String left, String middle, String right) {
        int third = ReceiptText.COLUMNS / 3;
        String first = left;
        if (ReceiptText.width(left) + ReceiptText.width(middle) >= 2 * third) {
            wrap(left);
            first = "";
        }
        String two = first + " ".repeat(Math.max(1, 2 * third - ReceiptText.width(first) - ReceiptText.width(middle))) + middle;
        lines.add(two + " ".repeat(Math.max(1, ReceiptText.COLUMNS - ReceiptText.width(two) - ReceiptText.width(right))) + right);
    }

    void wrap(String text) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int wide = ReceiptText.width(Character.toString(character));
            if (used + wide > ReceiptText.COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += wide;
        }
        lines.add(line.toString());
    }
}
