package guitai.terminal.store;

import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.storage.Database;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/** A small document of headquarters in its JSON form. */
@Entity
@Table(name = "shop_document")
class DocumentRow {

    @EmbeddedId
    DocumentKey key;
    String body;

    static DocumentRow of(DocumentKey key, String body) {
        DocumentRow row = new DocumentRow();
        row.key = key;
        row.body = body;
        return row;
    }

    /** Everything of a kind that headquarters has told this shop, by key. */
    static <T> List<T> all(Database database, Change.Kind kind, Class<T> type) {
        return database.read(session -> session.createSelectionQuery("select body from DocumentRow where key.kind = :kind order by key.key", String.class)
                .setParameter("kind", kind.name()).getResultList()).stream().map(body -> Json.MAPPER.readValue(body, type)).toList();
    }
}
