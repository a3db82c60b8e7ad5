package guitai.protocol.parcel;

import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Digests;
import guitai.protocol.Json;
import guitai.protocol.SealedDay;
import guitai.protocol.parcel.ParcelForm.Why;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Headquarters' answer to a parcel, on its way back by hand: the signed receipt, and the seals of the days that were closed in it. Nothing in
 * it is secret. As a file: a few readable lines, an empty one, then JSON; the lines tell its length and SHA-256.
 */
public record ParcelAck(BatchReceipt receipt, List<SealedDay> seals) {

    /** An answer that a terminal reads. */
    public static final int LARGEST_FILE = 8 << 20;

    private static final String FIRST_LINE = "GUITAI ANSWER 1\n";
    private static final String ANY_FIRST_LINE = "GUITAI ANSWER ";
    private static final int LONGEST_HEAD = 512;
    private static final Pattern HEAD = Pattern.compile("""
            GUITAI ANSWER 1
            Terminal: ([A-Z0-9]{1,12}-[0-9]{2,4})
            Held through entry: (\\d{1,15})
            Bytes: (\\d{1,10})
            SHA-256: ([0-9a-f]{64})
            \\n?""");

    public ParcelAck {
        seals = List.copyOf(seals);
    }

    /** What a file is. */
    public sealed interface Seen {

        record Whole(ParcelAck ack) implements Seen {
        }

        /** @param parcel true for a parcel on its way to headquarters, which is no answer */
        record Not(Why why, boolean parcel) implements Seen {
        }
    }

    /** {@code S01-02-000456.ack}. */
    public String fileName() {
        return "%s-%06d.ack".formatted(receipt.terminal(), receipt.acceptedThrough());
    }

    public byte[] file() {
        byte[] body = Json.MAPPER.writeValueAsBytes(this);
        TerminalId terminal = receipt.terminal();
        byte[] lines = ("GUITAI ANSWER 1\nTerminal: %s\nHeld through entry: %d\nBytes: %d\nSHA-256: %s\n\n").formatted(terminal,
                receipt.acceptedThrough(), body.length, Digests.sha256(body)).getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(lines, lines.length + body.length);
        System.arraycopy(body, 0, file, lines.length, body.length);
        return file;
    }

    public static Seen look(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        if (start.isEmpty()) {
            return no(Why.EMPTY);
        }
        if (!start.startsWith(FIRST_LINE)) {
            boolean parcel = start.startsWith("GUITAI PARCEL ");
            return new Seen.Not(FIRST_LINE.startsWith(start) ? Why.CUT : start.startsWith(ANY_FIRST_LINE) ? Why.NEWER : Why.FOREIGN, parcel);
        }
        int end = start.indexOf("\n\n");
        if (end < 0) {
            return no(file.length < LONGEST_HEAD ? Why.CUT : Why.FOREIGN);
        }
        Matcher head = HEAD.matcher(start.substring(0, end + 2));
        return head.matches() ? body(head, Arrays.copyOfRange(file, end + 2, file.length)) : no(Why.DAMAGED);
    }

    private static Seen body(Matcher head, byte[] body) {
        long told = Long.parseLong(head.group(3));
        if (body.length < told) {
            return no(Why.CUT);
        }
        if (body.length > told || !Digests.sha256(body).equals(head.group(4))) {
            return no(Why.DAMAGED);
        }
        try {
            ParcelAck ack = Json.MAPPER.readValue(body, ParcelAck.class);
            return ack != null && ack.receipt() != null ? new Seen.Whole(ack) : no(Why.DAMAGED);
        } catch (JacksonException | IllegalArgumentException | NullPointerException notOne) {
            return no(Why.DAMAGED);
        }
    }

    private static Seen no(Why why) {
        return new Seen.Not(why, false);
    }
}
