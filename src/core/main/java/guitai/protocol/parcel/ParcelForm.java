package guitai.protocol.parcel;

import guitai.domain.staff.TerminalId;
import guitai.protocol.Digests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a parcel file: a few lines that a person can read, an empty line, the sealed bytes. The lines say how many bytes follow and
 * what their SHA-256 is, so that a file that was copied by half is told from one that was damaged. The lines are bound to the sealed bytes:
 * where one was changed, the parcel does not open.
 */
public final class ParcelForm {

    static final int LONGEST_HEAD = 2_048;
    static final String FIRST_LINE = "GUITAI PARCEL 1\n";
    private static final String ANY_FIRST_LINE = "GUITAI PARCEL ";
    private static final int HASH = 64;
    private static final Pattern HEAD = Pattern.compile("""
            GUITAI PARCEL 1
            Terminal: ([A-Z0-9]{1,12}-[0-9]{2,4})
            Store: ([^\\n]{0,200})
            Entries: (\\d{1,15}) to (\\d{1,15})
            Part: (\\d{1,5}) of (\\d{1,5})
            Set: ([0-9a-f]{8})
            Made: ([0-9TZ:.-]{20,35})
            Key: (\\d{1,3})
            Bytes: (\\d{1,10})
            SHA-256: ([0-9a-f]{64})
            \\n?""");

    private ParcelForm() {
    }

    /** What a file is at first sight; nothing is opened for it. */
    public sealed interface Seen {

        /** Whole, and not changed since it was written. */
        record Whole(ParcelHead head, byte[] lines, byte[] sealed) implements Seen {
        }

        record Not(Why why, Optional<ParcelHead> head) implements Seen {
        }
    }

    /** Why a file is not taken. */
    public enum Why {
        /** No byte in it. */
        EMPTY,
        /** No parcel at all. */
        FOREIGN,
        /** Of a later form than this program knows. */
        NEWER,
        /** Ends too early: copied by half. */
        CUT,
        /** Whole in length, but its bytes are not those that were written. */
        DAMAGED
    }

    /** The readable lines, which end in an empty one. */
    static byte[] lines(ParcelHead head) {
        return ("""
                GUITAI PARCEL 1
                Terminal: %s
                Store: %s
                Entries: %d to %d
                Part: %d of %d
                Set: %s
                Made: %s
                Key: %d
                Bytes: %d
                SHA-256: %s

                """).formatted(head.terminal(), head.store().replaceAll("[\\r\\n]", " "), head.firstSeq(), head.lastSeq(), head.part(), head.parts(),
                head.set(), head.madeAt(), head.key(), head.bytes(), head.sha256()).getBytes(StandardCharsets.UTF_8);
    }

    /** The lines as far as they can be known before sealing: length and digest of what comes are told by the cipher's own tag. */
    static byte[] bound(ParcelHead head) {
        return lines(new ParcelHead(head.terminal(), head.store(), head.firstSeq(), head.lastSeq(), head.part(), head.parts(), head.set(),
                head.madeAt(), head.key(), 0, "0".repeat(HASH)));
    }

    static byte[] write(ParcelHead head, byte[] sealed) {
        ParcelHead whole = new ParcelHead(head.terminal(), head.store(), head.firstSeq(), head.lastSeq(), head.part(), head.parts(), head.set(),
                head.madeAt(), head.key(), sealed.length, Digests.sha256(sealed));
        ByteArrayOutputStream file = new ByteArrayOutputStream(sealed.length + LONGEST_HEAD);
        file.writeBytes(lines(whole));
        file.writeBytes(sealed);
        return file.toByteArray();
    }

    public static Seen look(byte[] file) {
        if (file.length == 0) {
            return no(Why.EMPTY, Optional.empty());
        }
        String start = new String(file, 0, Math.min(file.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        if (!start.startsWith(FIRST_LINE)) {
            boolean cut = FIRST_LINE.startsWith(start);
            return no(cut ? Why.CUT : start.startsWith(ANY_FIRST_LINE) ? Why.NEWER : Why.FOREIGN, Optional.empty());
        }
        int end = start.indexOf("\n\n");
        if (end < 0) {
            return no(file.length < LONGEST_HEAD ? Why.CUT : Why.FOREIGN, Optional.empty());
        }
        String lines = start.substring(0, end + 2);
        return head(lines).<Seen>map(head -> body(head, lines.getBytes(StandardCharsets.UTF_8), file)).orElseGet(() -> no(Why.DAMAGED, Optional.empty()));
    }

    private static Seen body(ParcelHead head, byte[] lines, byte[] file) {
        long there = (long) file.length - lines.length;
        if (there < head.bytes()) {
            return no(Why.CUT, Optional.of(head));
        }
        byte[] sealed = Arrays.copyOfRange(file, lines.length, file.length);
        return there == head.bytes() && Digests.sha256(sealed).equals(head.sha256()) ? new Seen.Whole(head, lines, sealed) : no(Why.DAMAGED, Optional.of(head));
    }

    private static Seen no(Why why, Optional<ParcelHead> head) {
        return new Seen.Not(why, head);
    }

    private static Optional<ParcelHead> head(String lines) {
        Matcher found = HEAD.matcher(lines);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            ParcelHead head = new ParcelHead(new TerminalId(found.group(1)), found.group(2), Long.parseLong(found.group(3)), Long.parseLong(found.group(4)),
                    Integer.parseInt(found.group(5)), Integer.parseInt(found.group(6)), found.group(7), Instant.parse(found.group(8)),
                    Integer.parseInt(found.group(9)), Long.parseLong(found.group(10)), found.group(11));
            boolean sound = head.firstSeq() >= 1 && head.firstSeq() <= head.lastSeq() && head.part() >= 1 && head.part() <= head.parts();
            return Optional.of(head).filter(_ -> sound);
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
