package guitai.terminal.enrol;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.protocol.KeyRenewal;
import guitai.protocol.TerminalKey;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Renews the terminal's key long before it ends. The journal goes on: its chain knows nothing of keys. */
public final class Renew {

    private static final Duration BEFORE = Duration.ofDays(60);

    private final KeyFile keys;
    private final Clock clock;

    public Renew(KeyFile keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public boolean due(Identity identity) {
        return identity.keyEnds().isBefore(clock.instant().plus(BEFORE));
    }

    /**
     * Waits for the network; not on the shop-data thread.
     *
     * @param ask tells headquarters the next key; empty when it was not told
     * @return the identity with the next key, to be kept before the key is {@link KeyFile#settle settled}
     */
    public Optional<Identity> renew(Identity identity, Function<KeyRenewal, Optional<KeyRenewal.Done>> ask) {
        KeyPair next = keys.next();
        String hex = Ed25519.hex(next.getPublic());
        String name = new TerminalKey(identity.terminal(), next).name();
        KeyRenewal renewal = new KeyRenewal(hex, KeySignature.of(name, next.getPrivate(), Purpose.KEY,
                KeyRenewal.signedText(identity.terminal(), hex)));
        Optional<Instant> ends = ask.apply(renewal).filter(done -> done.key().equals(name)).map(KeyRenewal.Done::keyEnds);
        return ends.map(until -> new Identity(identity.terminal(), name, until, identity.address(), identity.authority()));
    }
}
