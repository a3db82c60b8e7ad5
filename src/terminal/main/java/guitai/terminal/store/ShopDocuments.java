package guitai.terminal.store;

import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** What headquarters has told this shop, read once until it tells something else: rules are asked for with every scan. */
final class ShopDocuments {

    private final Database database;
    private final Map<String, List<?>> read = new HashMap<>();

    ShopDocuments(Database database) {
        this.database = database;
    }

    <T> List<T> all(Change.Kind kind, Class<T> type) {
        return all(kind.name(), type);
    }

    /** Everything of a kind, by key. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(String kind, Class<T> type) {
        return (List<T>) read.computeIfAbsent(kind, _ -> database.read(session -> session
                .createSelectionQuery("select body from DocumentRow where key.kind = :kind order by key.key", String.class)
                .setParameter("kind", kind).getResultList()).stream().map(body -> Json.MAPPER.readValue(body, type)).toList());
    }

    /** Takes over what was told, within the caller's transaction; returns how many documents could not be. */
    int apply(StatelessSession session, Told told) {
        read.clear();
        database.ifRolledBack(read::clear);
        return new FeedTables(session).apply(told);
    }
}
