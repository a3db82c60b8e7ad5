package guitai.protocol;

import guitai.domain.staff.TerminalId;
import java.util.Optional;

/**
 * A machine asks to become a terminal.
 *
 * @param number    the first four digits of its {@link EnrolmentCode}
 * @param publicKey Ed25519 SubjectPublicKeyInfo in hexadecimal
 * @param former    the terminal that this machine was until now, whose journal it goes on from
 * @param proof     {@link EnrolmentCode#proof} of the terminal over {@link #agreed}
 */
public record EnrolmentRequest(String number, String publicKey, Optional<TerminalId> former, String proof) {

    /** @param authority fingerprint of the certificate authority that the terminal saw; empty on loopback without TLS */
    public static String agreed(String number, String publicKey, Optional<TerminalId> former, String authority) {
        return number + "|" + publicKey + "|" + former.map(TerminalId::value).orElse("") + "|" + authority;
    }
}
