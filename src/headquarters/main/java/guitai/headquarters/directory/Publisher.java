package guitai.headquarters.directory;

import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scope's feed say what a table says: changed things anew, missing things as gone where the table is complete, the rest untouched. */
final class Publisher {

    private final FeedStore feed;

    Publisher(FeedStore feed) {
        this.feed = feed;
    }

    /** What is new to a scope. */
    record Difference(String scope, Tally tally, List<FeedStore.Row> rows) {
    }

    /**
     * Compares; writes nothing.
     *
     * @param things   by key, the domain record that each document is
     * @param complete what the scope has and {@code things} has not is gone
     */
    Difference difference(Tx c, String scope, Change.Kind kind, Map<String, ?> things, boolean complete) {
        Map<String, String> held = feed.documents(c, scope, kind);
        List<FeedStore.Row> rows = new ArrayList<>();
        int added = 0;
        int same = 0;
        for (var thing : things.entrySet()) {
            String doc = Json.MAPPER.writeValueAsString(thing.getValue());
            String before = held.remove(thing.getKey());
            if (doc.equals(before)) {
                same++;
            } else {
                added += before == null ? 1 : 0;
                rows.add(new FeedStore.Row(kind, thing.getKey(), Optional.of(doc)));
            }
        }
        int changed = rows.size() - added;
        int gone = complete ? held.size() : 0;
        if (complete) {
            held.keySet().forEach(key -> rows.add(new FeedStore.Row(kind, key, Optional.empty())));
        }
        return new Difference(scope, new Tally(added, changed, same, gone), rows);
    }

    void write(Tx c, Difference difference) {
        feed.append(c, difference.scope(), difference.rows());
    }
}
