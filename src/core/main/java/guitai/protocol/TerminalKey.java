package guitai.protocol;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** A terminal's own key, which signs its requests and its batches. The private half never leaves the terminal. */
public record TerminalKey(TerminalId terminal, KeyPair pair) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What headquarters knows the key by. */
    public String name() {
        return Ed25519.fingerprint(pair.getPublic());
    }

    /**
     * The value of a request's {@code Authorization} header.
     *
     * @param target path and query
     * @param now    headquarters' time as far as this terminal knows it
     */
    public String authorization(String method, String target, byte[] body, Instant now) {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return "Bearer " + RequestToken.sign(new RequestToken.Claims(terminal, name(), method, target, RequestToken.digest(body), now,
                now.plus(RequestToken.LIFE), Base64.getUrlEncoder().withoutPadding().encodeToString(id)), pair.getPrivate());
    }

    public JournalBatch sign(JournalBatch batch) {
        return batch.signed(KeySignature.of(name(), pair.getPrivate(), KeySignature.Purpose.BATCH, batch.signedText()));
    }

    @Override
    public String toString() {
        return "TerminalKey[" + terminal + " " + name() + "]";
    }
}
