package guitai.protocol;

import java.time.Instant;

/**
 * A signed code.
 *
 * @param digits to be shown as a QR code in numeric mode; whoever has them has the code
 */
public record IssuedCode(String digits, Instant notBefore, Instant notAfter) {
}
