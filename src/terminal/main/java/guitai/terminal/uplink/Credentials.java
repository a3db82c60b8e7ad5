package guitai.terminal.uplink;

import guitai.protocol.TerminalKey;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * By what headquarters knows this terminal, and this terminal headquarters.
 *
 * @param key       signs requests and batches; another one after a renewal
 * @param clock     the terminal's, right or wrong
 * @param authority PEM of the certificate authority that headquarters' certificate must come from; empty on loopback without TLS
 */
public record Credentials(Supplier<TerminalKey> key, Clock clock, Optional<String> authority) {
}
