package guitai.terminal.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import guitai.terminal.ui.kit.Nodes;

/** Fonts, the theme and our stylesheet on top of it. */
final class Look {

    private static final String STYLE = "/assets/style/guitai.css";

    private boolean dark;

    Look(boolean dark) {
        this.dark = dark;
    }

    /** Loads the shipped fonts by file address; without them the system's font serves. */
    static void loadFonts(Optional<Path> assets) {
        for (String weight : new String[] {"Regular", "Bold"}) {
            assets.map(root -> root.resolve("fonts/NotoSansSC-" + weight + ".ttf")).filter(Files::isReadable)
                    .ifPresent(file -> Font.loadFont(file.toUri().toString(), 16));
        }
    }

    void apply(Scene scene) {
        scene.getStylesheets().setAll(Look.class.getResource(STYLE).toExternalForm());
        theme();
    }

    /** To be called for every new root. */
    void mark(Parent root) {
        Nodes.style(root, "dark", dark);
    }

    private void theme() {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
    }

    boolean dark() {
        return dark;
    }

    void turn(Parent root) {
        dark = !dark;
        theme();
        mark(root);
    }
}
