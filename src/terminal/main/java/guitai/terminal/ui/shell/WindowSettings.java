package guitai.terminal.ui.shell;

import guitai.domain.staff.EmployeeId;
import guitai.terminal.ui.parcel.Chooser;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the window needs before anything else is open.
 *
 * @param assets   directory that holds {@code fonts}; empty leaves the system's font
 * @param chooser  asks for folders and files; empty for the operating system's dialogs
 * @param demoPins PINs that the trial store shows on its sign-in page; empty everywhere else
 * @param nanoTime the time by which keys of a scanner are told from a person's
 */
public record WindowSettings(Locale language, boolean dark, Optional<Path> assets,
                             Map<EmployeeId, String> demoPins, LongSupplier nanoTime, Optional<Chooser> chooser) {

    public WindowSettings {
        demoPins = Map.copyOf(demoPins);
    }

    /** With the operating system's dialogs. */
    public WindowSettings(Locale language, boolean dark, Optional<Path> assets, Map<EmployeeId, String> demoPins,
                          LongSupplier nanoTime) {
        this(language, dark, assets, demoPins, nanoTime, Optional.empty());
    }
}
