package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings.Light;
import guitai.terminal.scan.camera.CameraDriver.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What this terminal knows of its camera, kept in {@code camera.properties} of its data folder. A file that cannot be understood is
 * as good as none. Everything is in memory too, so that reading never waits for the disk.
 */
final class CameraMemory implements BestSizes {

    private static final String SIZE = "size.";

    private final Optional<Path> file;
    private final Properties kept = new Properties();
    private final boolean damaged;
    private volatile CameraSettings settings;

    /** @param file empty for settings that live as long as the program */
    CameraMemory(Optional<Path> file) {
        this.file = file;
        boolean bad = false;
        CameraSettings read = CameraSettings.USUAL;
        try {
            file.filter(Files::exists).ifPresent(this::load);
            read = parsed();
        } catch (RuntimeException unreadable) {     // whatever stands in it: the usual settings serve
            kept.clear();
            bad = true;
        }
        this.settings = read;
        this.damaged = bad;
    }

    /** The file could not be understood when the program began. */
    boolean damaged() {
        return damaged;
    }

    CameraSettings settings() {
        return settings;
    }

    /** For this run only, until something is kept. */
    void instead(Choice choice) {
        settings = settings.choosing(choice);
    }

    /** @throws UncheckedIOException where the file cannot be written; the settings hold until the program ends all the same */
    synchronized void keep(CameraSettings next) {
        settings = next;
        write(next);
        save();
    }

    @Override
    public synchronized Optional<Size> of(String driver, String name) {
        String[] parts = kept.getProperty(SIZE + driver + "." + name, "").split("x");
        return parts.length < 2 ? Optional.empty() : Optional.of(new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    @Override
    public synchronized void measured(String driver, String name, Best best) {
        kept.setProperty(SIZE + driver + "." + name, best.size().width() + "x" + best.size().height());
        try {
            save();
        } catch (UncheckedIOException notNow) {     // then it is measured again at the next start
        }
    }

    /** Every camera is measured again when it is opened next. */
    synchronized void forgetSizes() {
        Set<String> sizes = new TreeSet<>(kept.stringPropertyNames());
        sizes.stream().filter(key -> key.startsWith(SIZE)).forEach(kept::remove);
        save();
    }

    private void load(Path from) {
        try (Reader in = Files.newBufferedReader(from)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CameraSettings parsed() {
        kept.stringPropertyNames().stream().filter(key -> key.startsWith(SIZE))
                .forEach(key -> require(kept.getProperty(key).matches("[1-9]\\d{1,4}x[1-9]\\d{1,4}")));
        String name = kept.getProperty("name", "");
        String address = kept.getProperty("address", "");
        Choice choice = !address.isEmpty() ? new Choice.Address(URI.create(address))
                : name.isEmpty() ? new Choice.First() : new Choice.Named(kept.getProperty("driver", ""), name);
        String[] area = kept.getProperty("area", "0 0 1 1").split(" ");
        require(area.length == 4);
        return new CameraSettings(choice, Integer.parseInt(kept.getProperty("turn", "0")), yes("reversed", false), yes("mirror", false),
                new Area(Double.parseDouble(area[0]), Double.parseDouble(area[1]), Double.parseDouble(area[2]), Double.parseDouble(area[3])),
                new Light(Integer.parseInt(kept.getProperty("mains", "50")), yes("autofocus", true)));
    }

    private boolean yes(String key, boolean usual) {
        String told = kept.getProperty(key, Boolean.toString(usual));
        require(told.equals("true") || told.equals("false"));
        return told.equals("true");
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("not a setting");
        }
    }

    private void write(CameraSettings next) {
        kept.setProperty("driver", next.choice() instanceof Choice.Named(String driver, String name) ? driver : "");
        kept.setProperty("name", next.choice() instanceof Choice.Named(String driver, String name) ? name : "");
        kept.setProperty("address", next.choice() instanceof Choice.Address(URI uri) ? uri.toString() : "");
        kept.setProperty("turn", Integer.toString(next.turn()));
        kept.setProperty("reversed", Boolean.toString(next.reversed()));
        kept.setProperty("mirror", Boolean.toString(next.mirror()));
        Area area = next.area();
        kept.setProperty("area", area.x() + " " + area.y() + " " + area.width() + " " + area.height());
        kept.setProperty("mains", Integer.toString(next.light().mainsHertz()));
        kept.setProperty("autofocus", Boolean.toString(next.light().autofocus()));
    }

    private void save() {
        file.ifPresent(target -> {
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                kept.store(out, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
