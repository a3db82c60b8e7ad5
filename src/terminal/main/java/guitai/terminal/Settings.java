package guitai.terminal;

import guitai.domain.staff.EmployeeId;
import guitai.protocol.EnrolmentTicket;
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
 * @param headquarters where headquarters is, if not where it was at the enrolment; may become known later
 * @param demo         what the demo store brings along; {@link Demo#NONE} everywhere else
 */
public record Settings(Path data, Supplier<Optional<URI>> headquarters, Clock clock, Demo demo) {

    /**
     * The demo store's helping hand.
     *
     * @param pins       PINs to show on the sign-in page
     * @param invitation an enrolment code for a machine that is no terminal yet; may wait for headquarters
     */
    public record Demo(Map<EmployeeId, String> pins, Supplier<Optional<EnrolmentTicket>> invitation) {

        public static final Demo NONE = new Demo(Map.of(), Optional::empty);
    }

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
