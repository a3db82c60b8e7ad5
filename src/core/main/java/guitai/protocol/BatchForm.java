package guitai.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import guitai.domain.journal.Hash;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * A batch on the wire: NDJSON, the header on the first line and each entry's frozen bytes on a line of its own.
 * Compressed by {@link Compression}; media type {@link Paths#BATCH_TYPE}.
 */
public final class BatchForm {

    /** Far more than a terminal sends at once; megabytes of empty lines would cost much more memory than they are long. */
    private static final int MOST_LINES = 20 * JournalBatch.MOST_ENTRIES;

    private BatchForm() {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Header(int protocol, TerminalId terminal, long firstSeq, long lastSeq, Hash previousHash,
                          Hash headHash, BatchTotals totals, KeySignature signature) {
    }

    /** The bytes are no batch; {@code reason} is one of a few fixed words. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String reason) {
            super(reason);
        }
    }

    public static byte[] write(JournalBatch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(Json.MAPPER.writeValueAsBytes(new Header(Paths.PROTOCOL, batch.terminal(), batch.firstSeq(),
                batch.lastSeq(), batch.previousHash(), batch.headHash(), batch.totals(), batch.signature())));
        for (byte[] entry : batch.entries()) {
            out.write('\n');
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** @throws Malformed when the header cannot be read, or the lines are not as many as the range says (a batch cut in half) */
    public static JournalBatch read(byte[] ndjson) {
        List<byte[]> lines = lines(ndjson);
        Header header = header(lines.getFirst());
        List<byte[]> entries = lines.subList(1, lines.size());
        if (header.firstSeq() < 1 || entries.isEmpty() || header.lastSeq() - header.firstSeq() + 1 != entries.size()) {
            throw new Malformed("range and entries differ");
        }
        return new JournalBatch(header.terminal(), header.firstSeq(), header.lastSeq(), header.previousHash(),
                header.headHash(), entries, header.totals(), header.signature());
    }

    private static Header header(byte[] line) {
        try {
            Header header = Json.STRICT.readValue(line, Header.class);
            if (header.protocol() != Paths.PROTOCOL) {
                throw new Malformed("unknown protocol");
            }
            return header;
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new Malformed("header is not readable");
        }
    }

    private static List<byte[]> lines(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                if (lines.size() > MOST_LINES) {
                    throw new Malformed("too many lines");
                }
                lines.add(java.util.Arrays.copyOfRange(text, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
