package guitai.headquarters;

import java.nio.file.Path;

/** Another headquarters works on this data directory. */
public final class DirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryInUse(Path directory) {
        super("Another headquarters is already running on " + directory);
    }
}
