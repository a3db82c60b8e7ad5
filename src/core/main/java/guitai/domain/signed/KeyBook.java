package guitai.domain.signed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a terminal knows for believing signed codes. */
public interface KeyBook {

    /** Headquarters' public keys, as far as told. */
    List<PublishedKey> keys();

    /** The newest key to close something to; numbers only ever grow, while headquarters may have lost the private half of an earlier one. */
    default Optional<PublishedKey> closing() {
        return keys().stream().filter(PublishedKey::sealsParcels).max(Comparator.comparing(PublishedKey::id));
    }

    /** Headquarters' clock minus ours; empty where the two were not compared for longer than {@code most} days, or never. */
    Optional<java.time.Duration> clockOffset(Instant now, int most);

    /**
     * Remembers that a code was used here, until it expires; forgets what has expired.
     *
     * @return false when it was used here before
     */
    boolean use(byte[] fingerprint, Instant until, Instant now);

    /** True for a code that was used here before. */
    boolean used(byte[] fingerprint);
}
