package guitai.protocol;

import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import java.time.Instant;

/**
 * A terminal tells its next key, in a request signed with the present one.
 *
 * @param publicKey Ed25519 SubjectPublicKeyInfo in hexadecimal
 * @param proof     by the new key over {@link #signedText}, for the purpose KEY
 */
public record KeyRenewal(String publicKey, KeySignature proof) {

    public static String signedText(TerminalId terminal, String publicKey) {
        return terminal + "|" + publicKey;
    }

    /**
     * The answer.
     *
     * @param key     the new key's fingerprint
     * @param keyEnds until when it is good
     */
    public record Done(String key, Instant keyEnds, Instant hqTime) {
    }
}
