package guitai.headquarters.keys;

import guitai.domain.signed.PublishedKey;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Headquarters' keys to which terminals close their parcels (X25519). Published beside the keys for signatures and numbered with them; an old
 * one is kept, because a stick may lie in a drawer for long.
 */
public final class ParcelKeys {

    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration OVERLAP = Duration.ofDays(180);
    private static final String NAME = "X25519";

    private final Path folder;
    private final FeedStore feed;

    private ParcelKeys(Path folder, FeedStore feed) {
        this.folder = folder;
        this.feed = feed;
    }

    /** Opens the folder; a key is made and published where the newest one ends within half a year. */
    public static ParcelKeys open(Path folder, Database database, FeedStore feed, Clock clock) {
        ParcelKeys keys = new ParcelKeys(folder, feed);
        database.run(c -> keys.makeMissing(c, clock.instant()));
        return keys;
    }

    /** Processes that share the folder make what is missing one after the other. */
    private void makeMissing(Tx c, Instant now) {
        feed.lock(c, FeedStore.CHAIN);
        List<PublishedKey> published = published(c);
        boolean good = published.stream().anyMatch(key -> key.sealsParcels() && key.notAfter().isAfter(now.plus(OVERLAP)) && Files.exists(file(key.id())));
        if (!good) {
            make(c, 1 + published.stream().mapToInt(PublishedKey::id).max().orElse(0), Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond()));
        }
    }

    /** The private half of a key of ours; empty for a number that we never gave to one. */
    public Optional<PrivateKey> byId(int id) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(KeyFile.read(file)))));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("the key file " + file.getFileName() + " is damaged", broken);
        }
    }

    private void make(Tx c, int id, Instant notAfter) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            KeyFile.write(file(id), HexFormat.of().formatHex(pair.getPrivate().getEncoded()));
            PublishedKey known = new PublishedKey(id, HexFormat.of().formatHex(pair.getPublic().getEncoded()), notAfter,
                    Optional.of(PublishedKey.Use.PARCEL));
            feed.append(c, FeedStore.CHAIN, List.of(new FeedStore.Row(Change.Kind.KEY, Integer.toString(id),
                    Optional.of(Json.MAPPER.writeValueAsString(known)))));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot make a key", broken);
        }
    }

    private List<PublishedKey> published(Tx c) {
        Map<String, String> documents = feed.documents(c, FeedStore.CHAIN, Change.Kind.KEY);
        return documents.values().stream().map(doc -> Json.MAPPER.readValue(doc, PublishedKey.class)).toList();
    }

    private Path file(int id) {
        return folder.resolve("parcel-key-" + id);
    }
}
