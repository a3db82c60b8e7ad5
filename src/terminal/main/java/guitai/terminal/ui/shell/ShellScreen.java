package guitai.terminal.ui.shell;

import guitai.domain.identity.ScanState;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.uplink.SyncStatus;
import java.util.Optional;

/**
 * What the frame shows around a page.
 *
 * @param notice     the sentence in the bar under the scan line
 * @param fault      what broke last, in the same bar; the next sentence takes its place
 * @param waitingFor key of what is being waited for, once it takes long
 * @param panel      the small panel that is open
 * @param expecting  what a scan means now
 */
record ShellScreen(Place place, Optional<Session> session, SyncStatus sync, Optional<Said> notice,
                   Optional<Fault> fault, Optional<String> waitingFor, Panel panel, ScanState expecting) {

    enum Panel { NONE, SYNC, STAFF }

    static final ShellScreen FIRST = new ShellScreen(Place.TILL, Optional.empty(), SyncStatus.UNKNOWN, Optional.empty(),
            Optional.empty(), Optional.empty(), Panel.NONE, ScanState.SELL);

    ShellScreen at(Place next) {
        return new ShellScreen(next, session, sync, notice, fault, waitingFor, Panel.NONE, expecting);
    }

    ShellScreen of(Optional<Session> who) {
        return new ShellScreen(Place.TILL, who, sync, Optional.empty(), Optional.empty(), waitingFor, Panel.NONE, expecting);
    }

    ShellScreen with(SyncStatus status) {
        return new ShellScreen(place, session, status, notice, fault, waitingFor, panel, expecting);
    }

    ShellScreen saying(Optional<Said> said) {
        return new ShellScreen(place, session, sync, said, Optional.empty(), waitingFor, panel, expecting);
    }

    ShellScreen broken(Fault what) {
        return new ShellScreen(place, session, sync, Optional.empty(), Optional.of(what), waitingFor, panel, expecting);
    }

    ShellScreen waitingFor(Optional<String> key) {
        return new ShellScreen(place, session, sync, notice, fault, key, panel, expecting);
    }

    ShellScreen expecting(ScanState next) {
        return new ShellScreen(place, session, sync, notice, fault, waitingFor, panel, next);
    }

    /** Opens the panel, or closes it when it is open. */
    ShellScreen toggling(Panel which) {
        return new ShellScreen(place, session, sync, notice, fault, waitingFor, panel == which ? Panel.NONE : which, expecting);
    }
}
