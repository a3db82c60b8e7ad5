package guitai.terminal.store;

import java.time.Instant;

/**
 * Of which moment the balances of a row are.
 *
 * @param countedThrough this terminal's last entry that is in them: what was sold behind it is added when they are shown
 * @param told           when headquarters told them
 */
record Mark(long countedThrough, Instant told) {
}
