package guitai.domain.signed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key of headquarters.
 *
 * @param id        1 to 255; never given twice
 * @param publicKey SubjectPublicKeyInfo (RFC 8410) in hexadecimal: Ed25519, for parcels X25519
 * @param notAfter  codes made later than this are not believed
 * @param use       what it is for besides signatures; left out for a key that signs
 */
public record PublishedKey(int id, String publicKey, Instant notAfter, Optional<Use> use) {

    /** Uses of keys that do not sign. PARCEL: terminals close their parcels to it. */
    public enum Use { PARCEL }

    public PublishedKey {
        if (id < 1 || id > 255 || !publicKey.matches("[0-9a-f]{80,120}")) {
            throw new IllegalArgumentException("key");
        }
    }

    /** A key that signs. */
    public PublishedKey(int id, String publicKey, Instant notAfter) {
        this(id, publicKey, notAfter, Optional.empty());
    }

    public boolean sealsParcels() {
        return use.filter(Use.PARCEL::equals).isPresent();
    }

    /** To close something to; of a key that {@link #sealsParcels}. */
    public PublicKey closing() {
        try {
            return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(publicKey)));
        } catch (GeneralSecurityException notOne) {
            throw new IllegalStateException("headquarters' key " + id + " is none to close to", notOne);
        }
    }
}
