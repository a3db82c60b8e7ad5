package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the layout of a page in one language and gives it its controllers, built by hand. */
final class Pages {

    private final Map<Class<?>, Function<Words, ?>> controllers;

    Pages(Map<Class<?>, Function<Words, ?>> controllers) {
        this.controllers = Map.copyOf(controllers);
    }

    /** @param name such as {@code checkout/till} for {@code fxml/checkout/till.fxml} */
    Parent load(String name, Words words) {
        FXMLLoader loader = new FXMLLoader(Pages.class.getResource("/fxml/" + name + ".fxml"), words.bundle());
        loader.setControllerFactory(type -> controller(type, words));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("page " + name, e);
        }
    }

    private Object controller(Class<?> type, Words words) {
        Function<Words, ?> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalStateException("no controller for " + type.getSimpleName());
        }
        return maker.apply(words);
    }
}
