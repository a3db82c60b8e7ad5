package guitai.terminal.enrol;

import guitai.domain.signed.PublishedKey;
import java.util.List;
import java.util.Optional;

/** Keeps what this machine is. All calls run on the shop-data thread. */
public interface IdentityBook {

    /** Empty until headquarters has enrolled this machine. */
    Optional<Identity> current();

    /** The same terminal with its next key. */
    void renewed(Identity identity);

    /** Keeps the identity and headquarters' keys, all at once. */
    void become(Identity identity, List<PublishedKey> headquarters);

    /**
     * Keeps what this machine is from its next start on, because headquarters holds another journal of the terminal that it is.
     *
     * @param common the last entry that both journals have
     */
    void becomeAtNextStart(Identity identity, long common);

    /** Becomes what was kept for this start; to be called before the journal is used. */
    void begin();
}
