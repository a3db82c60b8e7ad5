package guitai.terminal.ui.enrol;

import guitai.terminal.ui.kit.Said;
import java.util.Optional;

/**
 * What the enrolment page shows.
 *
 * @param reason   why somebody stands here
 * @param state    whether it takes a code, waits for headquarters, or has come to an end
 * @param digits   of the code, as far as typed
 * @param address  of headquarters, as it stands in its field
 * @param message  what came of the last attempt
 */
record EnrolScreen(EnrolDesk.Reason reason, State state, String digits, String address, Optional<Said> message) {

    /** ENDED: this machine is another terminal from its next start on. */
    enum State { OPEN, BUSY, ENDED }

    boolean busy() {
        return state == State.BUSY;
    }

    boolean takes() {
        return state == State.OPEN;
    }

    EnrolScreen typing(String now) {
        return new EnrolScreen(reason, state, now, address, Optional.empty());
    }

    EnrolScreen at(String where) {
        return new EnrolScreen(reason, state, digits, where, message);
    }

    EnrolScreen asking() {
        return new EnrolScreen(reason, State.BUSY, digits, address, Optional.empty());
    }

    EnrolScreen saying(Said said) {
        return new EnrolScreen(reason, State.OPEN, digits, address, Optional.of(said));
    }

    EnrolScreen ended(Said said) {
        return new EnrolScreen(reason, State.ENDED, digits, address, Optional.of(said));
    }

    EnrolScreen emptied() {
        return new EnrolScreen(reason, State.OPEN, "", address, Optional.empty());
    }

    /** The code in groups of four. */
    String grouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
