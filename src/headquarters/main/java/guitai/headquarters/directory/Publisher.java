package guitai.headquarters.directory;

import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scope's feed say what a file says: changed things anew, missing things as gone, the rest untouched. */
final class Publisher {

    private final FeedStore feed;

    Publisher(FeedStore feed) {
        this.feed = feed;
    }

    /** @param things by key, the domain record that each document is */
    void replace(Tx c, String scope, Change.Kind kind, Map<String, ?> things) {
        Map<String, String> held = feed.documents(c, scope, kind);
        List<FeedStore.Row> rows = new ArrayList<>();
        things.forEach((key, thing) -> {
            String doc = Json.MAPPER.writeValueAsString(thing);
            if (!doc.equals(held.remove(key))) {
                rows.add(new FeedStore.Row(kind, key, Optional.of(doc)));
            }
        });
        held.keySet().forEach(gone -> rows.add(new FeedStore.Row(kind, gone, Optional.empty())));
        feed.append(c, scope, rows);
    }
}
