package guitai.terminal;

import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a terminal needs to be told before it starts.
 *
 * @param data         folder of the terminal's own data
 * @param headquarters where headquarters is; may become known later
 * @param demoPins     PINs to show on the sign-in page of the demo store; empty everywhere else
 */
public record Settings(TerminalId terminal, Path data, Supplier<Optional<URI>> headquarters, Clock clock,
                       Map<EmployeeId, String> demoPins) {

    /** The user's data folder of this operating system, and {@code guitai/NAME} in it. */
    public static Path dataFolder(String name) {
        return dataFolder(name, System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static Path dataFolder(String name, String system, String home, Map<String, String> environment) {
        Path base;
        if (system.startsWith("Windows")) {
            base = Path.of(environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local"));
        } else if (system.startsWith("Mac")) {
            base = Path.of(home, "Library", "Application Support");
        } else {
            String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
            base = xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "share");
        }
        return base.resolve("guitai").resolve(name);
    }
}
