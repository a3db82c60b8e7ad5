package guitai.protocol;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one journal entry: a JSON object on one line, {@code head} fields and {@code payload}. Written once by
 * {@link #freeze}; from then on only its bytes count.
 */
public final class EntryForm {

    private static final Map<String, Class<? extends Fact>> FACTS = Map.ofEntries(
            Map.entry(Fact.SaleCompleted.TYPE, Fact.SaleCompleted.class),
            Map.entry(Fact.SignedIn.TYPE, Fact.SignedIn.class),
            Map.entry(Fact.SignedOut.TYPE, Fact.SignedOut.class),
            Map.entry(Fact.ProfileOpened.TYPE, Fact.ProfileOpened.class),
            Map.entry(Fact.ProfileUnmasked.TYPE, Fact.ProfileUnmasked.class),
            Map.entry(Fact.MemberJoined.TYPE, Fact.MemberJoined.class),
            Map.entry(Fact.ConsentChanged.TYPE, Fact.ConsentChanged.class),
            Map.entry(Fact.InteractionRecorded.TYPE, Fact.InteractionRecorded.class),
            Map.entry(Fact.CallBackDone.TYPE, Fact.CallBackDone.class),
            Map.entry(Fact.PrizeDrawn.TYPE, Fact.PrizeDrawn.class),
            Map.entry(Fact.GiftTaken.TYPE, Fact.GiftTaken.class),
            Map.entry(Fact.CampaignFollowed.TYPE, Fact.CampaignFollowed.class),
            Map.entry(Fact.ReceiptReprinted.TYPE, Fact.ReceiptReprinted.class),
            Map.entry(Fact.ClockMoved.TYPE, Fact.ClockMoved.class),
            Map.entry(Fact.DayClosed.TYPE, Fact.DayClosed.class),
            Map.entry(Fact.Carried.TYPE, Fact.Carried.class),
            Map.entry(Fact.RepairChosen.TYPE, Fact.RepairChosen.class));

    private static final byte[] MARK = ",\"payload\":".getBytes(StandardCharsets.US_ASCII);

    private EntryForm() {
    }

    /** The order of the fields on the line. */
    private record Entry(@JsonUnwrapped EntryHead head, Fact payload) {
    }

    /** An entry read back: its head always, its fact only where this version knows the type. */
    public record Thawed(EntryHead head, Optional<Fact> fact) {
    }

    /** The entry could not be read; the message names no content. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    public static byte[] freeze(EntryHead head, Fact fact) {
        return Json.MAPPER.writeValueAsBytes(new Entry(head, fact));
    }

    /** @throws Unreadable when the bytes are not an entry or its payload is not what its type says */
    public static Thawed thaw(byte[] frozen) {
        try {
            return thawSplit(frozen).orElseGet(() -> thawTree(frozen));
        } catch (JacksonException | ClassCastException | IllegalArgumentException | NullPointerException broken) {
            throw new Unreadable("entry is not readable: " + broken.getClass().getSimpleName());
        }
    }

    /**
     * Reads head and payload where {@link #freeze} put them, each in one pass and without a tree: three times as fast.
     * Inside a text the mark would have its quotes escaped. Empty for bytes of any other order, which the tree reads.
     */
    private static Optional<Thawed> thawSplit(byte[] frozen) {
        int mark = markIn(frozen);
        if (mark < 0 || frozen[frozen.length - 1] != '}') {
            return Optional.empty();
        }
        try {
            byte[] front = Arrays.copyOf(frozen, mark + 1);
            front[mark] = '}';
            EntryHead head = Json.MAPPER.readValue(front, EntryHead.class);
            int start = mark + MARK.length;
            return known(head).map(type -> new Thawed(head,
                    Optional.of(Json.MAPPER.readValue(frozen, start, frozen.length - 1 - start, type))));
        } catch (JacksonException | IllegalArgumentException otherOrder) {
            return Optional.empty();
        }
    }

    private static int markIn(byte[] frozen) {
        for (int at = 0; at + MARK.length < frozen.length; at++) {
            if (frozen[at] == ',' && Arrays.equals(frozen, at, at + MARK.length, MARK, 0, MARK.length)) {
                return at;
            }
        }
        return -1;
    }

    private static Thawed thawTree(byte[] frozen) {
        ObjectNode entry = (ObjectNode) Json.MAPPER.readTree(frozen);
        JsonNode payload = entry.remove("payload");
        EntryHead head = Json.MAPPER.treeToValue(entry, EntryHead.class);
        return new Thawed(head, known(head).map(type -> Json.MAPPER.treeToValue(payload, type)));
    }

    /** Only the head, for a payload that cannot be read. */
    public static EntryHead head(byte[] frozen) {
        try {
            ObjectNode entry = (ObjectNode) Json.MAPPER.readTree(frozen);
            entry.remove("payload");
            return Json.MAPPER.treeToValue(entry, EntryHead.class);
        } catch (JacksonException | ClassCastException | IllegalArgumentException broken) {
            throw new Unreadable("entry head is not readable: " + broken.getClass().getSimpleName());
        }
    }

    private static Optional<Class<? extends Fact>> known(EntryHead head) {
        return Optional.<Class<? extends Fact>>ofNullable(FACTS.get(head.type())).filter(_ -> head.version() == 1);
    }
}
