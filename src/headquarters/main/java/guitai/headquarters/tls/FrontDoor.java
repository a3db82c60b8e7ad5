package guitai.headquarters.tls;

import java.net.URI;
import java.util.Optional;

/**
 * Where terminals find headquarters and what they see there.
 *
 * @param certificate ours; empty without TLS, or where a proxy has another
 * @param authority   fingerprint of the certificate authority that terminals see; empty without TLS
 */
public record FrontDoor(URI address, Optional<ServerCertificate> certificate, String authority) {
}
