package guitai.terminal.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Media that are plugged in: where this operating system shows them, as far as they can be written to. */
public final class Sticks {

    private static final int MOST = 6;

    private Sticks() {
    }

    public static List<Path> pluggedIn() {
        return pluggedIn(System.getProperty("os.name"), Path.of("/"));
    }

    static List<Path> pluggedIn(String system, Path root) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return usable(drives());
        }
        if (name.contains("mac")) {
            return usable(inside(root.resolve("Volumes")));
        }
        Stream<Path> byUser = Stream.of(root.resolve("media"), root.resolve("run/media")).flatMap(place -> inside(place).stream()).flatMap(user -> inside(user).stream());
        return usable(byUser.toList());
    }

    private static List<Path> usable(List<Path> places) {
        return places.stream().filter(place -> !Files.isSymbolicLink(place) && Files.isDirectory(place) && Files.isWritable(place)).limit(MOST).toList();
    }

    /** Every drive but the one that the system itself is on. */
    private static List<Path> drives() {
        String own = System.getenv().getOrDefault("SystemDrive", "C:").toUpperCase(Locale.ROOT);
        List<Path> drives = new ArrayList<>();
        FileSystems.getDefault().getRootDirectories().forEach(drive -> {
            if (!drive.toString().toUpperCase(Locale.ROOT).startsWith(own)) {
                drives.add(drive);
            }
        });
        return drives;
    }

    private static List<Path> inside(Path place) {
        List<Path> all = new ArrayList<>();
        if (Files.isReadable(place)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                entries.forEach(all::add);
            } catch (IOException pulledOut) {
                return List.of();
            }
        }
        all.sort(null);
        return all;
    }
}
