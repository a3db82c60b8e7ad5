package guitai.terminal.ui.checkout;

import guitai.terminal.checkout.TillState;
import guitai.terminal.device.Slip;
import java.util.Optional;

/**
 * What the till's page shows.
 *
 * @param state    empty until the session is open
 * @param selected index of the basket line that keys act on; -1 for none
 * @param editing  what is being typed as the selected line's new quantity
 * @param pay      what is typed in the pay pane
 * @param slip     the finished sale's receipt
 * @param saved    where the receipt was saved last
 * @param draftSeen the offer of an interrupted basket was answered
 */
record TillScreen(Optional<TillState> state, int selected, Optional<String> editing, PayEntry pay, Optional<Slip> slip,
                  Optional<String> saved, boolean draftSeen) {

    static final TillScreen FIRST =
            new TillScreen(Optional.empty(), -1, Optional.empty(), PayEntry.FIRST, Optional.empty(), Optional.empty(), false);

    TillScreen select(int line) {
        return new TillScreen(state, line, Optional.empty(), pay, slip, saved, draftSeen);
    }

    TillScreen edit(Optional<String> typed) {
        return new TillScreen(state, selected, typed, pay, slip, saved, draftSeen);
    }

    TillScreen with(PayEntry entry) {
        return new TillScreen(state, selected, editing, entry, slip, saved, draftSeen);
    }

    TillScreen saved(String where) {
        return new TillScreen(state, selected, editing, pay, slip, Optional.of(where), draftSeen);
    }

    TillScreen draftSeen(boolean seen) {
        return new TillScreen(state, selected, editing, pay, slip, saved, seen);
    }

    boolean draftOffered() {
        return !draftSeen && state.filter(TillState::recovered).isPresent();
    }

    boolean paying() {
        return state.filter(till -> till.payment().isPresent()).isPresent();
    }

    boolean done() {
        return state.filter(till -> till.done().isPresent()).isPresent();
    }

    boolean hasLine() {
        return state.filter(till -> selected >= 0 && selected < till.basket().lines().size()).isPresent();
    }
}
