package guitai.protocol.parcel;

import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Journal batches, just as they would go over the line, closed so that only headquarters can open them. */
public final class Parcel {

    /** A parcel that a terminal writes holds about this many bytes of batches, and one batch at least. */
    public static final int MOST_BYTES = 2 << 20;

    /** A file that headquarters reads. */
    public static final int LARGEST_FILE = 8 << 20;

    private static final byte[] INFO = "guitai parcel 1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_INFLATED = 16 << 20;
    private static final int MOST_BATCHES = 1_000;

    private Parcel() {
    }

    /** The whole file. @param batches compressed, as {@link #pack} makes them */
    public static byte[] close(ParcelHead head, List<byte[]> batches, PublicKey to) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (byte[] batch : batches) {
            plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(batch.length).array());
            plain.writeBytes(batch);
        }
        return ParcelForm.write(head, Hpke.seal(to, INFO, ParcelForm.bound(head), plain.toByteArray()));
    }

    public static byte[] pack(JournalBatch batch) {
        return Compression.compress(BatchForm.write(batch));
    }

    /** The batches in a parcel; empty where it was closed to another key or its lines were changed. */
    public static Optional<List<JournalBatch>> open(ParcelForm.Seen.Whole parcel, PrivateKey key) {
        return Hpke.open(key, INFO, ParcelForm.bound(parcel.head()), parcel.sealed()).flatMap(Parcel::batches);
    }

    private static Optional<List<JournalBatch>> batches(byte[] plain) {
        try {
            List<JournalBatch> batches = new ArrayList<>();
            ByteBuffer in = ByteBuffer.wrap(plain);
            while (in.hasRemaining() && batches.size() < MOST_BATCHES) {
                int length = in.getInt();
                if (length < 0 || length > in.remaining()) {
                    return Optional.empty();
                }
                byte[] batch = new byte[length];
                in.get(batch);
                batches.add(BatchForm.read(Compression.inflate(batch, MOST_INFLATED)));
            }
            return Optional.of(List.copyOf(batches));
        } catch (BufferUnderflowException | Compression.Refused | BatchForm.Malformed notBatches) {
            return Optional.empty();
        }
    }
}
