package guitai.domain.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value of the chain (32 bytes). */
public record Hash(byte[] bytes) {

    /** What stands before the first entry of a terminal. */
    public static final Hash GENESIS = new Hash(new byte[32]);

    public Hash {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        bytes = bytes.clone();
    }

    /** The next link: SHA-256(this ‖ frozen bytes of the entry). */
    public Hash then(byte[] frozen) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return new Hash(digest.digest(frozen));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
