package guitai.terminal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the personal columns: 256 random bits in a file that only its user may read, made once. AES-256-GCM closes a
 * column, HMAC-SHA-256 makes it findable by equality. One key for each purpose is derived from it (HKDF, RFC 5869).
 * Not thread-safe.
 */
public final class PersonalKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey closing;
    private final Mac finding;
    private final Cipher cipher;
    private final byte[] master;

    private PersonalKey(Database database, byte[] master) {
        this.database = database;
        this.master = master;
        try {
            closing = derive(master, "close", "AES");
            finding = Mac.getInstance("HmacSHA256");
            finding.init(derive(master, "find", "HmacSHA256"));
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads the terminal's key, or makes it where the database was never written with one.
     *
     * @throws StorageFault {@code KEY_LOST} when the database was written with a key that is not here
     */
    public static PersonalKey open(Database database) {
        Path file = database.folder().resolve("personal.key");
        byte[] known = database.read(session -> session.createNativeQuery(
                "SELECT fingerprint FROM personal_key", byte[].class).uniqueResult());
        try {
            if (!Files.exists(file) && known == null) {
                make(file);
            }
            if (!Files.exists(file)) {
                throw new StorageFault(StorageFault.Kind.KEY_LOST, file);
            }
            return known(database, file, known);
        } catch (FileSystemException refused) {
            throw new StorageFault(StorageFault.Kind.READ_ONLY_FOLDER, List.of(database.folder()), refused);
        } catch (IOException broken) {
            throw new StorageFault(StorageFault.Kind.OTHER, List.of(), broken);
        }
    }

    private static PersonalKey known(Database database, Path file, byte[] known) throws IOException {
        byte[] master = Files.readAllBytes(file);
        if (master.length != 32) {
            throw new StorageFault(StorageFault.Kind.KEY_LOST, file);
        }
        PersonalKey key = new PersonalKey(database, master);
        byte[] fingerprint = key.find("fingerprint", "");
        if (known == null) {
            database.transact(session -> session.createNativeMutationQuery("INSERT INTO personal_key VALUES (1, :print)")
                    .setParameter("print", fingerprint).executeUpdate());
        } else if (!Arrays.equals(known, fingerprint)) {
            throw new StorageFault(StorageFault.Kind.KEY_LOST, file);
        }
        return key;
    }

    /** The same key for another thread. */
    public PersonalKey another() {
        return new PersonalKey(database, master);
    }

    /** Closes a value; it opens only with the same {@code owner}, so that no column can be moved to another row. */
    public byte[] close(byte[] plain, byte[] owner) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            cipher.init(Cipher.ENCRYPT_MODE, closing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner);
            byte[] closed = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, closed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, closed, NONCE);
            return closed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws StorageFault {@code DAMAGED} when the value is not what was closed for this owner */
    public byte[] open(byte[] closed, byte[] owner) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, closing, new GCMParameterSpec(TAG_BITS, closed, 0, NONCE));
            cipher.updateAAD(owner);
            return cipher.doFinal(closed, NONCE, closed.length - NONCE);
        } catch (GeneralSecurityException changed) {
            throw database.damaged(changed);
        }
    }

    /** A keyed hash (16 bytes) to find a value by; {@code use} keeps equal values of different columns apart. */
    public byte[] find(String use, String value) {
        finding.update(use.getBytes(StandardCharsets.UTF_8));
        finding.update((byte) 0);
        return Arrays.copyOf(finding.doFinal(value.getBytes(StandardCharsets.UTF_8)), 16);
    }

    /** The same, as the 64 bits of a narrow index. */
    public long findShort(String use, String value) {
        return ByteBuffer.wrap(find(use, value)).getLong();
    }

    /** A passphrase for another file of this folder. */
    public char[] passphrase(String purpose) {
        try {
            return HexFormat.of().formatHex(derive(master, purpose, "Generic").getEncoded()).toCharArray();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] master = new byte[32];
        new SecureRandom().nextBytes(master);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC), mine)) {
            channel.write(ByteBuffer.wrap(master));
        }
    }

    private static SecretKey derive(byte[] master, String purpose, String algorithm) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(master, "Generic"))
                .thenExpand(("guitai " + purpose).getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
    }
}
