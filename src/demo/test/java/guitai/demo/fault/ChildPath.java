package guitai.demo.fault;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * This test's own class path, with every directory of classes packed into a jar: the JVM's start-up cache takes jars only, and
 * it halves the time of the many starts.
 */
public final class ChildPath {

    public static final String PACKED;
    /** The same, with the labelled steps woven in. */
    static final String WOVEN;
    /** Written once by {@link WarmUpChild}; without it children only start slower. */
    static final Path CACHE;

    static {
        try {
            Path folder = Files.createTempDirectory("guitai-children");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            CACHE = folder.resolve("start.aot");
            PACKED = packed(folder);
            Path steps = folder.resolve("steps.jar");
            Weaver.weave(steps);
            WOVEN = steps + File.pathSeparator + PACKED;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ChildPath() {
    }

    private static String packed(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(entries.size() + ".jar");
                pack(path, jar);
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path directory, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packing = new JarOutputStream(out);
             Stream<Path> files = Files.walk(directory)) {
            packing.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packing.putNextEntry(new ZipEntry(directory.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, packing);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
