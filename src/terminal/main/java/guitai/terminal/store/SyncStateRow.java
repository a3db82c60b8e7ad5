package guitai.terminal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the talk with headquarters has come; one row. */
@Entity
@Table(name = "sync_state")
class SyncStateRow {

    @Id
    int slot = 1;
    @Column(name = "feed_cursor")
    String cursor;
    @Column(name = "accepted_through")
    long acceptedThrough;
    @Column(name = "offset_millis")
    Long offsetMillis;
    @Column(name = "as_of")
    Long asOf;
    long refused;
    Long followed;
}
