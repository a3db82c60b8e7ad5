package guitai.headquarters.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody can guess, and their hashes. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Secrets() {
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 256 bits, good in an address and in a cookie. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** What is kept of a token. It has no salt: a random token cannot be found by trying. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text that belongs to this token and tells nothing of it: what a form brings back to show that it came from our page. */
    public static String formToken(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("form:" + token));
    }

    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 4648, without padding: what an authenticator is told. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << Byte.SIZE | b & 0xFF) & 0xFFFF;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(BASE32.charAt(held >> bits - BITS & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(BASE32.charAt(held << BITS - bits & 31)).toString();
    }
}
