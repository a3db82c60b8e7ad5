package guitai.terminal.parcel;

import guitai.domain.signed.PublishedKey;
import guitai.protocol.JournalBatch;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Writes what waits to a folder, in numbered parts. Waits for the disk: never call it on the shop-data thread. */
public final class ParcelWriter {

    private final Parcels parcels;
    private final Desk desk;

    /** The way to the shop-data thread; waits for the answer. */
    @FunctionalInterface
    public interface Desk {
        <T> T ask(java.util.concurrent.Callable<T> question);
    }

    public ParcelWriter(Parcels parcels, Desk desk) {
        this.parcels = parcels;
        this.desk = desk;
    }

    private record Part(List<byte[]> batches, long first, long last) {
    }

    /** Everything that headquarters does not hold, as far as this terminal knows. @param progress told the last entry that is packed */
    public Written write(Path folder, LongConsumer progress) {
        Waiting waiting = desk.ask(parcels::waiting);
        return write(folder, waiting.firstSeq(), waiting.lastSeq(), progress);
    }

    /** A range of the journal, whether headquarters holds it or not. */
    public Written write(Path folder, long first, long last, LongConsumer progress) {
        Optional<PublishedKey> key = desk.ask(parcels::key);
        if (key.isEmpty()) {
            return new Written.NoKey();
        }
        List<Part> parts = parts(first, last, progress);
        if (parts.isEmpty()) {
            return new Written.NothingWaits();
        }
        return write(folder, parts, key.get());
    }

    /** Read batch by batch, each at the end of the queue: a sale waits for one batch, not for all of them. Packed here. */
    private List<Part> parts(long first, long last, LongConsumer progress) {
        List<Part> parts = new ArrayList<>();
        long behind = first - 1;
        for (Optional<JournalBatch> next = batch(behind, last); next.isPresent(); next = batch(behind, last)) {
            byte[] packed = Parcel.pack(next.get());
            boolean fits = !parts.isEmpty() && size(parts.getLast()) + packed.length <= Parcel.MOST_BYTES;
            Part part = fits ? parts.removeLast() : new Part(List.of(), next.get().firstSeq(), next.get().lastSeq());
            List<byte[]> batches = new ArrayList<>(part.batches());
            batches.add(packed);
            behind = next.get().lastSeq();
            parts.add(new Part(batches, part.first(), behind));
            progress.accept(behind);
        }
        return parts;
    }

    private Optional<JournalBatch> batch(long behind, long last) {
        return desk.ask(() -> parcels.after(behind, last));
    }

    private static long size(Part part) {
        return part.batches().stream().mapToLong(batch -> batch.length).sum();
    }

    private Written write(Path folder, List<Part> parts, PublishedKey key) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        String set = HexFormat.of().formatHex(random);
        String store = desk.ask(parcels::store);
        List<Path> written = new ArrayList<>();
        try {
            for (Part part : parts) {
                ParcelHead head = new ParcelHead(parcels.terminal(), store, part.first(), part.last(), written.size() + 1, parts.size(), set,
                        parcels.clock().instant().truncatedTo(ChronoUnit.SECONDS), key.id(), 0, "");
                written.add(keep(folder.resolve(head.fileName()), Parcel.close(head, part.batches(), key.closing())));
            }
            return new Written.Done(written, parts.getFirst().first(), parts.getLast().last());
        } catch (IOException | UncheckedIOException fullOrGone) {
            written.forEach(ParcelWriter::away);
            return new Written.NotWritten(folder);
        }
    }

    /** Under another name first, and on the medium before it is renamed: a stick is pulled out early. */
    private static Path keep(Path file, byte[] content) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer all = ByteBuffer.wrap(content);
                while (all.hasRemaining()) {
                    channel.write(all);
                }
                channel.force(true);
            }
            return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            away(aside);
            throw broken;
        }
    }

    private static void away(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException goneWithTheStick) {
            // Nothing is left to be taken away.
        }
    }
}
