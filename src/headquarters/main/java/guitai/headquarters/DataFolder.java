package guitai.headquarters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this system keeps a user's program data. */
final class DataFolder {

    private static final Path NAME = Path.of("guitai", "headquarters");

    private DataFolder() {
    }

    static Path ofThisUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        if (name.contains("windows")) {
            return variable(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve(NAME);
        }
        return variable(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve(NAME);
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
