package guitai.terminal.ui.kit;

import guitai.terminal.scan.scanner.CodePicture;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a code black on white with its quiet zone, also on a dark screen: scanners want it so. */
public final class CodeCanvas {

    private CodeCanvas() { }

    /** @param module pixels of a module; bars are {@code height} pixels high, dots as high as wide */
    public static Canvas of(CodePicture code, int module, int height) {
        int quiet = (code.height() == 1 ? 10 : 4) * module;
        int rows = code.height() == 1 ? height : code.height() * module;
        Canvas canvas = new Canvas(code.width() * module + 2 * quiet, rows + 2 * Math.min(quiet, 12));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFill(Color.BLACK);
        double top = (canvas.getHeight() - rows) / 2;
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                if (code.dark(x, y)) {
                    pen.fillRect(quiet + x * module, top + y * module, module, code.height() == 1 ? rows : module);
                }
            }
        }
        return canvas;
    }
}
