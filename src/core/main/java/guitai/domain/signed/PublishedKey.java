package guitai.domain.signed;

import java.time.Instant;

/**
 * A public key of headquarters.
 *
 * @param id        1 to 255; never given twice
 * @param publicKey Ed25519 SubjectPublicKeyInfo (RFC 8410) in hexadecimal
 * @param notAfter  codes made later than this are not believed
 */
public record PublishedKey(int id, String publicKey, Instant notAfter) {

    public PublishedKey {
        if (id < 1 || id > 255 || !publicKey.matches("[0-9a-f]{80,120}")) {
            throw new IllegalArgumentException("key");
        }
    }
}
