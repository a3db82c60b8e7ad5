package guitai.protocol;

import guitai.domain.staff.TerminalId;

/** Headquarters is not to talk to this terminal any more. */
public record Revocation(TerminalId terminal) {
}
