package guitai.terminal.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

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
}
