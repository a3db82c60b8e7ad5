package guitai.protocol;

import guitai.domain.day.DaySeal;
import guitai.domain.signed.KeySignature;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A day's seal as it is kept and sent. Its text is written once and never again: signature and digest are over these characters.
 *
 * @param frozen    the {@link DaySeal} in {@link Json}'s form
 * @param signature by headquarters over {@code frozen}, for the purpose DAY
 * @param digits    the same seal as a signed code for paper and screen; carries {@link #digest()}
 */
public record SealedDay(String frozen, KeySignature signature, String digits) {

    /** Far more than a seal with its longest list of missing entries. */
    public static final int LONGEST = 1 << 17;

    public static String freeze(DaySeal seal) {
        return Json.MAPPER.writeValueAsString(seal);
    }

    /** What the text says, nothing of it believed yet; empty where it is no seal. */
    public Optional<DaySeal> seal() {
        try {
            return frozen.length() > LONGEST ? Optional.empty() : Optional.ofNullable(Json.MAPPER.readValue(frozen, DaySeal.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException notOne) {
            return Optional.empty();
        }
    }

    /** Tells this very seal from every other: SHA-256 in hexadecimal. */
    public String digest() {
        return digest(frozen);
    }

    public static String digest(String frozen) {
        return Digests.sha256(frozen.getBytes(StandardCharsets.UTF_8));
    }
}
