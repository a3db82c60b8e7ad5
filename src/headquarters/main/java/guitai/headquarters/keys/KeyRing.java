package guitai.headquarters.keys;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.PublishedKey;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Headquarters' keys for signed codes, receipts and days. The private halves lie in its data folder, readable by its own user only; the public
 * halves are in the feed. A key is made at the first start and again a month before the newest one ends; ids are never reused.
 */
public final class KeyRing {

    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration OVERLAP = Duration.ofDays(30);
    private static final String SECRET = "issue-secret";

    private final Path folder;
    private final Database database;
    private final FeedStore feed;
    private final Clock clock;
    private Signing newest;

    private KeyRing(Path folder, Database database, FeedStore feed, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.feed = feed;
        this.clock = clock;
    }

    /** A private key and what the terminals know it by. */
    public record Signing(PublishedKey known, PrivateKey key) {
    }

    /** Opens the folder; what is missing in it is made. */
    public static KeyRing open(Path folder, Database database, FeedStore feed, Clock clock) {
        KeyRing ring = new KeyRing(folder, database, feed, clock);
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        database.run(ring::makeSecret);
        ring.signing();
        return ring;
    }

    /** Processes that share the folder make what is missing one after the other. */
    private void makeSecret(Tx c) {
        feed.lock(c, FeedStore.CHAIN);
        if (!Files.exists(folder.resolve(SECRET))) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            keep(SECRET, HexFormat.of().formatHex(random));
        }
    }

    /** Whoever knows this may have codes issued. */
    public String secret() {
        return read(folder.resolve(SECRET));
    }

    /** Where that secret lies below a data folder. */
    public static Path secretFile(Path dataDir) {
        return dataDir.resolve("codes").resolve(SECRET);
    }

    /** The key to sign with now; a new one is published before it is used. */
    public synchronized Signing signing() {
        Instant now = clock.instant();
        if (newest == null || !newest.known().notAfter().isAfter(now.plus(OVERLAP))) {
            newest = newest(now);
        }
        return newest;
    }

    private Signing newest(Instant now) {
        return usable(published(), now).orElseGet(() -> database.call(c -> {
            feed.lock(c, FeedStore.CHAIN);
            List<PublishedKey> meanwhile = published(c);
            return usable(meanwhile, now).orElseGet(() -> made(c, meanwhile, now));
        }));
    }

    private Optional<Signing> usable(List<PublishedKey> published, Instant now) {
        return published.stream().sorted(Comparator.comparing(PublishedKey::notAfter).reversed())
                .filter(key -> key.notAfter().isAfter(now.plus(OVERLAP)) && Files.exists(file(key.id())))
                .findFirst().map(key -> new Signing(key, privateKey(file(key.id()))));
    }

    private Signing made(Tx c, List<PublishedKey> published, Instant now) {
        int id = 1 + published.stream().mapToInt(PublishedKey::id).max().orElse(0);
        KeyPair pair = Ed25519.newPair();
        PublishedKey known = new PublishedKey(id, Ed25519.hex(pair.getPublic()), Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond()));
        keep(file(id).getFileName().toString(), HexFormat.of().formatHex(pair.getPrivate().getEncoded()));
        publish(c, known);
        return new Signing(known, pair.getPrivate());
    }

    private void publish(Tx c, PublishedKey key) {
        feed.append(c, FeedStore.CHAIN, List.of(new FeedStore.Row(Change.Kind.KEY, Integer.toString(key.id()),
                Optional.of(Json.MAPPER.writeValueAsString(key)))));
    }

    /** Every key that terminals were ever told. */
    public List<PublishedKey> published() {
        return database.snapshot(this::published);
    }

    private List<PublishedKey> published(Tx c) {
        Map<String, String> documents = feed.documents(c, FeedStore.CHAIN, Change.Kind.KEY);
        return documents.values().stream().map(doc -> Json.MAPPER.readValue(doc, PublishedKey.class)).toList();
    }

    private Path file(int id) {
        return folder.resolve("key-" + id);
    }

    private static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(read(file))));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("the key file " + file.getFileName() + " is damaged", broken);
        }
    }

    /** Written aside first, so that no half key is ever found under its name. */
    private void keep(String name, String content) {
        try {
            Path aside = folder.resolve(name + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, ownersOnly());
            Files.writeString(aside, content, StandardOpenOption.WRITE);
            Files.move(aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Windows' user folders are the user's own already. */
    private FileAttribute<?>[] ownersOnly() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))}
                : new FileAttribute<?>[0];
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
