package guitai.headquarters.directory;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Hashes PINs with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice). */
public final class Pins {

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private Pins() {
    }

    /** The encoded form, {@code $argon2id$…}, with a fresh salt. */
    public static String hash(String pin) {
        return Password.hash(pin).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    public static boolean matches(String pin, String hash) {
        return Password.check(pin, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
