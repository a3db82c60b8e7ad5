package guitai.terminal.scan.read;

import static guitai.terminal.scan.read.ForeignLibrary.INT;
import static guitai.terminal.scan.read.ForeignLibrary.POINTER;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.read.ForeignLibrary.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ZBar with the settings that it has by itself, where it is installed: the other reader that counters use. */
final class ZbarEngine implements Engine {

    private static final long Y800 = 0x30303859;
    private static final int ENABLE = 0;
    private static final Map<Integer, Symbology> KINDS = Map.of(8, Symbology.EAN_8, 9, Symbology.UPC_E, 12, Symbology.UPC_A, 13, Symbology.EAN_13,
            14, Symbology.EAN_13, 39, Symbology.CODE_39, 64, Symbology.QR, 128, Symbology.CODE_128);

    private final Call newImage;
    private final Call deleteImage;
    private final Call setFormat;
    private final Call setSize;
    private final Call setData;
    private final Call scan;
    private final Call first;
    private final Call next;
    private final Call type;
    private final Call data;
    private final MemorySegment scanner;

    private ZbarEngine(ForeignLibrary library) {
        newImage = library.function("zbar_image_create", POINTER);
        deleteImage = library.procedure("zbar_image_destroy", POINTER);
        setFormat = library.procedure("zbar_image_set_format", POINTER, ValueLayout.JAVA_LONG);
        setSize = library.procedure("zbar_image_set_size", POINTER, INT, INT);
        setData = library.procedure("zbar_image_set_data", POINTER, POINTER, ValueLayout.JAVA_LONG, POINTER);
        scan = library.function("zbar_scan_image", INT, POINTER, POINTER);
        first = library.function("zbar_image_first_symbol", POINTER, POINTER);
        next = library.function("zbar_symbol_next", POINTER, POINTER);
        type = library.function("zbar_symbol_get_type", INT, POINTER);
        data = library.function("zbar_symbol_get_data", POINTER, POINTER);
        scanner = (MemorySegment) library.function("zbar_image_scanner_create", POINTER).with();
        Call configure = library.function("zbar_image_scanner_set_config", INT, POINTER, INT, INT, INT);
        configure.with(scanner, 0, ENABLE, 0);
        KINDS.keySet().forEach(kind -> configure.with(scanner, kind, ENABLE, 1));
    }

    static Optional<Engine> installed() {
        return ForeignLibrary.named(List.of("libzbar.so.0", "libzbar.so", "libzbar.dylib", "libzbar-0.dll")).map(ZbarEngine::new);
    }

    @Override
    public String name() {
        return "zbar";
    }

    @Override
    public Look look(Plane plane, Set<Symbology> wanted) {
        return Look.once(() -> read(plane));
    }

    private List<Reading> read(Plane plane) {
        MemorySegment image = (MemorySegment) newImage.with();
        try (Arena arena = Arena.ofConfined()) {
            int size = plane.width() * plane.height();
            MemorySegment pixels = arena.allocate(size);
            MemorySegment.copy(plane.data(), 0, pixels, ValueLayout.JAVA_BYTE, 0, size);
            setFormat.with(image, Y800);
            setSize.with(image, plane.width(), plane.height());
            setData.with(image, pixels, (long) size, MemorySegment.NULL);
            scan.with(scanner, image);
            List<Reading> readings = new ArrayList<>();
            for (Object at = first.with(image); !MemorySegment.NULL.equals(at); at = next.with(at)) {
                String text = ((MemorySegment) data.with(at)).reinterpret(Long.MAX_VALUE).getString(0);
                readings.add(new Reading(text, KINDS.getOrDefault((int) type.with(at), Symbology.NONE)));
            }
            return readings;
        } finally {
            deleteImage.with(image);
        }
    }
}
