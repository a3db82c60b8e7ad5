package guitai.terminal.ui.enrol;

import guitai.terminal.ui.kit.Said;
import java.util.Optional;

/**
 * What the enrolment page shows.
 *
 * @param reason   why somebody stands here
 * @param digits   of the code, as far as typed
 * @param address  of headquarters, as it stands in its field
 * @param message  why the last attempt failed
 */
record EnrolScreen(EnrolDesk.Reason reason, boolean busy, String digits, String address, Optional<Said> message) {

    EnrolScreen typing(String now) {
        return new EnrolScreen(reason, busy, now, address, Optional.empty());
    }

    EnrolScreen at(String where) {
        return new EnrolScreen(reason, busy, digits, where, message);
    }

    EnrolScreen asking() {
        return new EnrolScreen(reason, true, digits, address, Optional.empty());
    }

    EnrolScreen saying(Said said) {
        return new EnrolScreen(reason, false, digits, address, Optional.of(said));
    }

    EnrolScreen emptied() {
        return new EnrolScreen(reason, false, "", address, Optional.empty());
    }

    /** The code in groups of four. */
    String grouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
