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
}
