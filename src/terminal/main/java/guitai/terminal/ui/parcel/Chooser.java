package guitai.terminal.ui.parcel;

import java.nio.file.Path;
import java.util.Optional;

/** Lets a person choose a place on the disk; empty where they changed their mind. */
public interface Chooser {

    Optional<Path> folder();

    Optional<Path> file();
}
