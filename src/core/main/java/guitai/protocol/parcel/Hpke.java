package guitai.protocol.parcel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hybrid public key encryption (RFC 9180), base mode, single message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The JDK brings the
 * KEM, the KDF and the cipher; what is written here is the key schedule between them (section 5.1).
 */
public final class Hpke {

    /** Bytes in front of the ciphertext: the encapsulated key. */
    public static final int ENCAPSULATED = 32;

    private static final String LABEL = "HPKE-v1";
    private static final byte[] NONE = new byte[0];
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Hpke() {
    }

    /** Encapsulated key and ciphertext. @param aad what is not secret but must not change either */
    public static byte[] seal(PublicKey to, byte[] info, byte[] aad, byte[] plain) {
        try {
            KEM.Encapsulated made = KEM.getInstance("DHKEM").newEncapsulator(to).encapsulate();
            byte[] sealed = new Schedule(KEY_BYTES).cipher(Cipher.ENCRYPT_MODE, made.key(), info, aad).doFinal(plain);
            return join(made.encapsulation(), sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot encrypt", broken);
        }
    }

    /** Empty where the bytes were sealed to another key, with other words around them, or were changed since. */
    public static Optional<byte[]> open(PrivateKey key, byte[] info, byte[] aad, byte[] sealed) {
        return open(KEY_BYTES, key, info, aad, sealed);
    }

    /** @param keyBytes 32; for the examples of the RFC also 16, AES-128 */
    static Optional<byte[]> open(int keyBytes, PrivateKey key, byte[] info, byte[] aad, byte[] sealed) {
        if (sealed.length <= ENCAPSULATED) {
            return Optional.empty();
        }
        try {
            byte[] encapsulated = java.util.Arrays.copyOf(sealed, ENCAPSULATED);
            SecretKey shared = KEM.getInstance("DHKEM").newDecapsulator(key).decapsulate(encapsulated);
            return Optional.of(new Schedule(keyBytes).cipher(Cipher.DECRYPT_MODE, shared, info, aad).doFinal(sealed, ENCAPSULATED, sealed.length - ENCAPSULATED));
        } catch (GeneralSecurityException notForUs) {
            return Optional.empty();
        }
    }

    /** From the shared secret to a cipher that is ready; everything is bound to the names of the algorithms. */
    private record Schedule(int keyBytes) {

        private byte[] suite() {
            return new byte[] {'H', 'P', 'K', 'E', 0x00, 0x20, 0x00, 0x01, 0x00, (byte) (keyBytes == KEY_BYTES ? 2 : 1)};
        }

        Cipher cipher(int mode, SecretKey shared, byte[] info, byte[] aad) throws GeneralSecurityException {
            byte[] context = join(new byte[] {0}, extract(NONE, "psk_id_hash", NONE), extract(NONE, "info_hash", info));
            byte[] secret = extract(shared.getEncoded(), "secret", NONE);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(expand(secret, "key", context, keyBytes), "AES"),
                    new GCMParameterSpec(TAG_BITS, expand(secret, "base_nonce", context, NONCE_BYTES)));
            cipher.updateAAD(aad);
            return cipher;
        }

        private byte[] extract(byte[] salt, String label, byte[] material) throws GeneralSecurityException {
            var how = HKDFParameterSpec.ofExtract().addIKM(join(text(LABEL), suite(), text(label), material));
            return KDF.getInstance("HKDF-SHA256").deriveData((salt.length == 0 ? how : how.addSalt(salt)).extractOnly());
        }

        private byte[] expand(byte[] secret, String label, byte[] context, int length) throws GeneralSecurityException {
            byte[] info = join(new byte[] {(byte) (length >> 8), (byte) length}, text(LABEL), suite(), text(label), context);
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(new SecretKeySpec(secret, "Generic"), info, length));
        }
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
