package guitai.protocol;

import java.util.Locale;

/** The feeds that a terminal reads, each with a cursor of its own: neither waits for the other. */
public enum FeedName {

    /** What every till needs before it can sell: store, staff, rules, goods, campaigns, keys. */
    SHOP,

    /** The members that the store knows, with their balances, and their vehicles; begins with a {@link SnapshotManifest}. */
    MEMBERS;

    /** As it stands in an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for anything that {@link #text} does not write */
    public static FeedName parse(String text) {
        FeedName name = valueOf(text.toUpperCase(Locale.ROOT));
        if (!name.text().equals(text)) {
            throw new IllegalArgumentException("feed");
        }
        return name;
    }
}
