package guitai.headquarters.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes second factors before they go into the database: a backup of it alone signs nobody in. The key lies in the data folder. */
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Opens the key file; makes it, readable by this user only, where it is missing. */
    public static Vault open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try {
                create(file);
            } catch (FileAlreadyExistsException asEver) {
                return new Vault(Files.readAllBytes(file));
            }
            return new Vault(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void create(Path file) throws IOException {
        FileAttribute<?>[] mine = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            channel.write(java.nio.ByteBuffer.wrap(Secrets.bytes(KEY_BYTES)));
        }
    }

    byte[] close(byte[] open) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        byte[] closed = new byte[NONCE_BYTES + open.length + TAG_BITS / Byte.SIZE];
        System.arraycopy(nonce, 0, closed, 0, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open, 0, open.length, closed, NONCE_BYTES);
            return closed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(byte[] closed) {
        byte[] nonce = java.util.Arrays.copyOf(closed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("A second factor was closed with another key than this data folder's", otherKey);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
