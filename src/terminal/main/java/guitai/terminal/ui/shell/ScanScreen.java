package guitai.terminal.ui.shell;

import guitai.terminal.checkout.Choice;
import java.util.List;

/**
 * What stands in the scan line and in the list below it.
 *
 * @param marked index of the choice that Enter takes; -1 for none
 */
record ScanScreen(String text, List<Choice> choices, int marked) {

    static final ScanScreen EMPTY = new ScanScreen("", List.of(), -1);

    ScanScreen {
        choices = List.copyOf(choices);
    }

    ScanScreen offering(List<Choice> some, int mark) {
        return new ScanScreen(text, some, mark);
    }

    /** Moves the mark down or up, round the end. */
    ScanScreen moving(int step) {
        return choices.isEmpty() ? this : new ScanScreen(text, choices, Math.floorMod(marked < 0 && step < 0 ? -1 : marked + step, choices.size()));
    }
}
