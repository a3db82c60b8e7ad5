package guitai.headquarters.archive;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Files that are there whole or not at all, and on the disk when they are there. */
final class TableFile {

    private TableFile() {
    }

    /** Writes compressed what the writer says; returns the digest of the file. */
    static String write(Path file, Consumer<OutputStream> writer) {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new ZstdOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)), 6)) {
                writer.accept(out);
            }
            place(aside, file);
            return digest(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void whole(Path file, byte[] content) {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(aside, content);
            place(aside, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void place(Path aside, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static InputStream read(Path file) throws IOException {
        return new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)));
    }

    static String digest(Path file) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
