package guitai.domain.signed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The few steps of Ed25519 that both sides take. A public key is told as its SubjectPublicKeyInfo (RFC 8410) in hexadecimal. */
public final class Ed25519 {

    private static final String NAME = "Ed25519";

    private Ed25519() { }

    public static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot make a key", broken);
        }
    }

    public static byte[] sign(PrivateKey key, byte[] what) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot sign", broken);
        }
    }

    /** False for a signature of another key or of other bytes, and for bytes that are no signature at all. */
    public static boolean holds(PublicKey key, byte[] what, byte[] signature) {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(key);
            check.update(what);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    /** Empty for a text that is no such key. */
    public static Optional<PublicKey> publicKey(String hex) {
        try {
            return Optional.of(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex))));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    public static String hex(PublicKey key) {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    /** What a key is called where it has no number: the first 16 bytes of its SHA-256 in hexadecimal. */
    public static String fingerprint(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
