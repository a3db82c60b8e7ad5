package guitai.domain.signed;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * A signature and the name of the key that made it.
 *
 * @param key   number of a {@link PublishedKey} of headquarters, or the fingerprint of a terminal's key
 * @param value Base64 Ed25519 over {@code guitai-}, the purpose and what was signed
 */
public record KeySignature(String key, String value) {

    public KeySignature {
        key = key == null ? "" : key;
        value = value == null ? "" : value;
    }

    /** Stands where nothing was signed; it never holds. */
    public static final KeySignature NONE = new KeySignature("", "");

    /** What a signature is for: one made for a receipt is good for nothing else. */
    public enum Purpose {
        BATCH("batch"), RECEIPT("receipt"), DAY("day"), KEY("key");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        private byte[] over(String text) {
            return ("guitai-" + word + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a look at headquarters' signature shows. */
    public enum Seen { GENUINE, UNKNOWN_KEY, FORGED }

    public static KeySignature of(String keyName, PrivateKey key, Purpose purpose, String text) {
        return new KeySignature(keyName, Base64.getEncoder().encodeToString(Ed25519.sign(key, purpose.over(text))));
    }

    public boolean holds(PublicKey by, Purpose purpose, String text) {
        try {
            return Ed25519.holds(by, purpose.over(text), Base64.getDecoder().decode(value));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Compares with headquarters' keys, as far as told. */
    public Seen seenBy(Collection<PublishedKey> keys, Purpose purpose, String text) {
        Optional<PublicKey> named = keys.stream().filter(one -> Integer.toString(one.id()).equals(key)).findFirst()
                .flatMap(one -> Ed25519.publicKey(one.publicKey()));
        return named.map(one -> holds(one, purpose, text) ? Seen.GENUINE : Seen.FORGED).orElse(Seen.UNKNOWN_KEY);
    }
}
