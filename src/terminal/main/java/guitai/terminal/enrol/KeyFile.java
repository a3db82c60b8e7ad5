package guitai.terminal.enrol;

import guitai.domain.signed.Ed25519;
import guitai.protocol.TerminalKey;
import guitai.terminal.storage.PersonalKey;
import guitai.terminal.storage.StorageFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The terminal's own keys in a PKCS#12 file that only its user may read, closed with a passphrase that comes from the key of the
 * personal columns. The JDK makes no certificates and nobody needs one here, so both halves of a key lie in it as they are.
 */
public final class KeyFile {

    private static final String NAME = "terminal.p12";
    private static final String NEXT = "next";
    private static final String PUBLIC = ".public";

    private final Path file;
    private final char[] passphrase;

    public KeyFile(Path folder, PersonalKey personal) {
        this.file = folder.resolve(NAME);
        this.passphrase = personal.passphrase("keystore");
    }

    /** The key for the next enrolment or renewal: the same until it is {@link #settle settled}, so that a lost answer can be asked for again. */
    public KeyPair next() {
        KeyStore keys = load();
        return pair(keys, NEXT).orElseGet(() -> {
            KeyPair made = Ed25519.newPair();
            put(keys, NEXT, made);
            save(keys);
            return made;
        });
    }

    /**
     * What this machine signs with.
     *
     * @throws StorageFault {@code KEY_LOST} when the key is not here
     */
    public TerminalKey of(Identity identity) {
        return new TerminalKey(identity.terminal(), named(identity.key()).orElseThrow(() -> new StorageFault(StorageFault.Kind.KEY_LOST, file)));
    }

    /** The key of that fingerprint. */
    public Optional<KeyPair> named(String fingerprint) {
        KeyStore keys = load();
        return pair(keys, fingerprint).or(() -> pair(keys, NEXT).filter(next -> Ed25519.fingerprint(next.getPublic()).equals(fingerprint)));
    }

    /** Headquarters knows the key: it gets its name, and the one after it will be another. */
    public void settle(String fingerprint) {
        KeyStore keys = load();
        Optional<KeyPair> next = pair(keys, NEXT).filter(pair -> Ed25519.fingerprint(pair.getPublic()).equals(fingerprint));
        next.ifPresent(pair -> {
            put(keys, fingerprint, pair);
            remove(keys, NEXT);
            save(keys);
        });
    }

    private Optional<KeyPair> pair(KeyStore keys, String name) {
        try {
            Key closed = keys.getKey(name, passphrase);
            Key open = keys.getKey(name + PUBLIC, passphrase);
            if (closed == null || open == null) {
                return Optional.empty();
            }
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PrivateKey ours = factory.generatePrivate(new PKCS8EncodedKeySpec(closed.getEncoded()));
            PublicKey theirs = factory.generatePublic(new X509EncodedKeySpec(open.getEncoded()));
            return Optional.of(new KeyPair(theirs, ours));
        } catch (GeneralSecurityException broken) {
            throw lost(broken);
        }
    }

    private void put(KeyStore keys, String name, KeyPair pair) {
        try {
            keys.setKeyEntry(name, new SecretKeySpec(pair.getPrivate().getEncoded(), "Ed25519"), passphrase, null);
            keys.setKeyEntry(name + PUBLIC, new SecretKeySpec(pair.getPublic().getEncoded(), "Ed25519"), passphrase, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void remove(KeyStore keys, String name) {
        try {
            keys.deleteEntry(name);
            keys.deleteEntry(name + PUBLIC);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore load() {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            if (!Files.exists(file)) {
                keys.load(null, passphrase);
                return keys;
            }
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, passphrase);
            }
            return keys;
        } catch (GeneralSecurityException | IOException broken) {
            throw lost(broken);
        }
    }

    /** Written aside and moved, so that no half file is ever found under its name. */
    private void save(KeyStore keys) {
        Path aside = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, ownersOnly());
            try (OutputStream out = Files.newOutputStream(aside)) {
                keys.store(out, passphrase);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException refused) {
            throw new StorageFault(StorageFault.Kind.READ_ONLY_FOLDER, List.of(file.getParent()), refused);
        } catch (GeneralSecurityException | IOException broken) {
            throw new StorageFault(StorageFault.Kind.OTHER, List.of(), broken);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private StorageFault lost(Exception why) {
        return new StorageFault(StorageFault.Kind.KEY_LOST, List.of(file), why);
    }
}
