package guitai.demo.month;

import guitai.demo.story.Counter;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.JournalEntry;
import guitai.protocol.EntryForm;
import guitai.protocol.Json;
import java.nio.ByteBuffer;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** An entry of a version that is not written yet, linked into a counter's chain as that version would do it. */
public final class Poison {

    private Poison() {
    }

    /** The counter has to be started anew to see it. */
    public static void into(Counter counter) {
        if (counter.entries().isEmpty()) {
            return;
        }
        JournalEntry last = counter.entries().getLast();
        ObjectNode form = (ObjectNode) Json.MAPPER.readTree(last.frozen());
        form.put("seq", last.seq() + 1).put("type", "hologram.shown").put("version", 7).put("id", new UUID(7, last.seq()).toString())
                .set("payload", Json.MAPPER.createObjectNode().put("minutes", 5));
        JournalEntry entry = JournalEntry.after(last.hash(), last.seq() + 1, Json.MAPPER.writeValueAsBytes(form));
        EntryHead head = EntryForm.head(entry.frozen());
        counter.does(office -> {
            office.store().database().transact(session -> session.createNativeMutationQuery(
                            "INSERT INTO journal SELECT :seq, :id, :type, at, :day, :previous, :hash, :frozen FROM journal WHERE seq = :last")
                    .setParameter("seq", entry.seq()).setParameter("id", bytes(head.id())).setParameter("type", head.type())
                    .setParameter("day", head.businessDate().toString()).setParameter("previous", entry.previousHash().bytes())
                    .setParameter("hash", entry.hash().bytes()).setParameter("frozen", entry.frozen())
                    .setParameter("last", last.seq()).executeUpdate());
            return true;
        });
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
