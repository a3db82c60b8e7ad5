package guitai.terminal.ui.shell;

import guitai.terminal.ui.parcel.Chooser;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The operating system's own dialogs over our window. */
record Choosers(Supplier<Window> window) implements Chooser {

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> file() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.ack", "*.ack"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }
}
