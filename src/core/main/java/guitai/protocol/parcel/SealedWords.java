package guitai.protocol.parcel;

import guitai.domain.interaction.InteractionId;
import guitai.domain.signed.PublishedKey;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;

/** A member's own words, closed to headquarters: they may say anything, and a journal's entries can never be taken back. */
public final class SealedWords {

    private static final byte[] INFO = "guitai interaction 1".getBytes(StandardCharsets.US_ASCII);

    private SealedWords() {
    }

    /** @param key one that {@link PublishedKey#sealsParcels} */
    public static String close(InteractionId id, String words, PublishedKey key) {
        return Base64.getEncoder().encodeToString(Hpke.seal(key.closing(), INFO, bound(id), words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty where they were closed to another key, or stand beside another interaction. */
    public static Optional<String> open(InteractionId id, String sealed, PrivateKey key) {
        try {
            return Hpke.open(key, INFO, bound(id), Base64.getDecoder().decode(sealed)).map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] bound(InteractionId id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
