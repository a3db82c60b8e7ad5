package guitai.terminal.scan.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/** The scanners' settings in {@code scanner.properties} of the data folder. A damaged file counts as none and is said so. */
public final class ScannerSettingsFile {

    public static final List<Integer> SPEEDS = List.of(9600, 19200, 38400, 57600, 115200);
    public static final List<String> GS_KEYS = List.of(ScannerSettings.AUTOMATIC, "F6", "F7", "F8", "F9", "F11");
    private static final int LONGEST_PORT = 100;

    private final Path file;

    /** @param damaged the file was there and said nothing sensible */
    public record Loaded(ScannerSettings settings, boolean damaged) {
    }

    public ScannerSettingsFile(Path folder) {
        this.file = folder.resolve("scanner.properties");
    }

    public Loaded load() {
        Properties all = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            all.load(reader);
            return new Loaded(settings(all), false);
        } catch (NoSuchFileException none) {
            return new Loaded(ScannerSettings.USUAL, false);
        } catch (IOException | IllegalArgumentException damaged) {
            return new Loaded(ScannerSettings.USUAL, true);
        }
    }

    /** Written beside and then moved in one step, so that a power cut leaves the old file or the new one. */
    public void save(ScannerSettings settings) {
        Properties all = new Properties();
        all.setProperty("prefix", settings.prefix());
        all.setProperty("suffix", settings.suffix());
        all.setProperty("ending", settings.ending().name());
        all.setProperty("gsKey", settings.gsKey());
        all.setProperty("port", settings.port());
        all.setProperty("baud", Integer.toString(settings.baud()));
        Path beside = file.resolveSibling("scanner.properties.new");
        try {
            try (Writer writer = Files.newBufferedWriter(beside)) {
                all.store(writer, null);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScannerSettings settings(Properties all) {
        ScannerSettings read = new ScannerSettings(mark(all, "prefix"), mark(all, "suffix"),
                ScannerSettings.Ending.valueOf(all.getProperty("ending", "")), all.getProperty("gsKey", ""),
                all.getProperty("port", ""), Integer.parseInt(all.getProperty("baud", "")));
        if (!SPEEDS.contains(read.baud()) || !GS_KEYS.contains(read.gsKey()) || read.port().length() > LONGEST_PORT) {
            throw new IllegalArgumentException("scanner settings");
        }
        return read;
    }

    private static String mark(Properties all, String key) {
        String mark = all.getProperty(key, "");
        if (mark.length() > ScannerSettings.LONGEST_MARK) {
            throw new IllegalArgumentException(key);
        }
        return mark;
    }
}
