package guitai.terminal.scan;

import guitai.domain.identity.Symbology;

/** One code found in one frame, not yet believed. Its text may be personal, so it is not printed. */
public record Reading(String text, Symbology symbology) {

    @Override
    public String toString() {
        return "Reading[" + text.length() + " characters, " + symbology + "]";
    }
}
