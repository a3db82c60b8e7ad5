package guitai.terminal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of one terminal's data, held by one process at a time and readable by its user only. */
final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "guitai.db";

    /** Held by this process: opening and closing a second channel on the lock file would give the first one's lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final boolean endedWell;

    private DataFolder(Path path, FileChannel channel, boolean endedWell) {
        this.path = path;
        this.channel = channel;
        this.endedWell = endedWell;
    }

    static DataFolder hold(Path path) {
        try {
            create(path);
            return lock(path.toRealPath());
        } catch (FileSystemException refused) {
            throw new StorageFault(StorageFault.Kind.READ_ONLY_FOLDER, List.of(path), refused);
        } catch (IOException broken) {
            throw new StorageFault(StorageFault.Kind.OTHER, List.of(), broken);
        }
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path path() {
        return path;
    }

    /** False when the process that worked here last was killed or lost its power. */
    boolean endedWell() {
        return endedWell;
    }

    /** Lets go of the folder and leaves word that all was well. */
    void release() {
        try {
            Files.deleteIfExists(marker(path));
        } catch (IOException harmless) {
            // The next start checks the database once more than needed.
        }
        close();
    }

    /** Lets go of the folder; the next start will check the database. */
    @Override
    public void close() {
        letGo(path, channel);
    }

    private static void create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(path)) {
            if (posix) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        if (!HELD.add(path)) {
            throw new StorageFault(StorageFault.Kind.LOCKED_BY_ANOTHER, path);
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(path.resolve("guitai.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StorageFault(StorageFault.Kind.LOCKED_BY_ANOTHER, path);
            }
            boolean endedWell = !Files.exists(marker(path));
            if (endedWell) {
                Files.createFile(marker(path));
            }
            held = true;
            return new DataFolder(path, channel, endedWell);
        } finally {
            if (!held) {
                letGo(path, channel);
            }
        }
    }

    private static void letGo(Path path, FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException harmless) {
            // The lock goes with the process at the latest.
        } finally {
            HELD.remove(path);
        }
    }

    private static Path marker(Path path) {
        return path.resolve("guitai.open");
    }
}
