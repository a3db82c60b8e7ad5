package guitai.headquarters.cases;

import guitai.domain.cases.CaseFile;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Opens and changes cases together with what the stores concerned are told, inside the transaction of whoever found out. What is to be
 * told is handed back where the caller has more to tell: one transaction goes through the feeds in the order of their names.
 */
public final class CaseBook {

    private final Tables tables;

    public CaseBook(Tables tables) {
        this.tables = tables;
    }

    /** Opens cases of one store. One that was opened before, whatever has become of it, is left as it is. Returns what to tell, by scope. */
    public Map<String, List<FeedStore.Row>> open(Tx c, StoreId store, List<CaseFile> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        Set<String> fresh = tables.cases().insert(c, store, cases);
        return news(cases.stream().filter(file -> fresh.contains(file.key().text())).toList());
    }

    /** Writes the case as it is now. Returns what to tell, by scope. */
    public Map<String, List<FeedStore.Row>> change(Tx c, CaseFile file, Instant now) {
        tables.cases().replace(c, file, now);
        return news(List.of(file));
    }

    /** Stores no longer need to see it; it stays at headquarters. Returns what to tell, by scope. */
    public Map<String, List<FeedStore.Row>> forget(Tx c, CaseFile file) {
        tables.cases().markForgotten(c, file);
        Map<String, List<FeedStore.Row>> news = new TreeMap<>();
        file.stores().forEach(store -> news.put(FeedStore.storeScope(store.value()),
                List.of(new FeedStore.Row(Change.Kind.CASE, file.key().text(), Optional.empty()))));
        return news;
    }

    /** Tells it, for who has nothing else to tell. */
    public void tell(Tx c, Map<String, List<FeedStore.Row>> news) {
        new TreeMap<>(news).forEach((scope, rows) -> tables.feed().append(c, scope, rows));
    }

    private static Map<String, List<FeedStore.Row>> news(List<CaseFile> cases) {
        Map<String, List<FeedStore.Row>> news = new TreeMap<>();
        for (CaseFile file : cases) {
            FeedStore.Row row = new FeedStore.Row(Change.Kind.CASE, file.key().text(), Optional.of(Json.MAPPER.writeValueAsString(file)));
            for (StoreId store : file.stores()) {
                news.computeIfAbsent(FeedStore.storeScope(store.value()), _ -> new ArrayList<>()).add(row);
            }
        }
        return news;
    }
}
