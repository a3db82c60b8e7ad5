package guitai.terminal.enrol;

import guitai.domain.staff.TerminalId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What headquarters made of this machine.
 *
 * @param key       fingerprint of the key that it signs with
 * @param keyEnds   until when headquarters takes that key
 * @param address   where headquarters was at the enrolment
 * @param authority PEM of the certificate authority that headquarters' certificate must come from; empty on loopback without TLS
 */
public record Identity(TerminalId terminal, String key, Instant keyEnds, URI address, Optional<String> authority) {
}
