package guitai.terminal.parcel;

import java.time.Instant;
import java.util.Optional;

/**
 * What would go into a parcel now.
 *
 * @param entries not held by headquarters, as far as this terminal knows
 * @param since   when the oldest of them was made
 * @param key     headquarters' key is here, so that a parcel can be closed
 */
public record Waiting(long firstSeq, long lastSeq, long entries, Optional<Instant> since, boolean key) {
}
