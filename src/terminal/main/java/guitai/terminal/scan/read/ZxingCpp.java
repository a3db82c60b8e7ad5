package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * zxing-cpp, stronger and quicker than the readers in Java, where its library with the C interface is installed: named by the system
 * property {@value #PROPERTY} or found by the system's loader. A library that does not fit or fails is left alone from then on.
 * One thread at a time.
 */
final class ZxingCpp {

    static final String PROPERTY = "guitai.zxing";

    private static final Logger LOG = LoggerFactory.getLogger(ZxingCpp.class);
    /** Its own measure is two, and lets wrong EAN codes through. */
    private static final int AGREEING_LINES = 4;
    private static final int ITS_OWN_LINES = 2;
    private static final List<String> NAMES = List.of("libZXing.so", "libZXing.so.4", "libZXing.so.3", "ZXing.dll", "libZXing.dylib");
    /** Our kinds by the library's names; the narrower name first, where an older library may not know it. */
    private static final Map<Symbology, List<String>> KINDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Symbology.QR, List.of("QRCodeModel2", "QRCode")), Map.entry(Symbology.MICRO_QR, List.of("MicroQRCode")),
            Map.entry(Symbology.DATA_MATRIX, List.of("DataMatrix")), Map.entry(Symbology.AZTEC, List.of("Aztec")),
            Map.entry(Symbology.PDF_417, List.of("PDF417")), Map.entry(Symbology.EAN_13, List.of("EAN13")),
            Map.entry(Symbology.EAN_8, List.of("EAN8")), Map.entry(Symbology.UPC_A, List.of("UPCA")),
            Map.entry(Symbology.UPC_E, List.of("UPCE")), Map.entry(Symbology.CODE_128, List.of("Code128")),
            Map.entry(Symbology.CODE_39, List.of("Code39Std", "Code39")), Map.entry(Symbology.CODE_93, List.of("Code93")),
            Map.entry(Symbology.ITF, List.of("ITF")), Map.entry(Symbology.CODABAR, List.of("Codabar")),
            Map.entry(Symbology.GS1_DATABAR, List.of("DataBar"))));

    private record Wish(Set<Symbology> wanted, boolean hard) { }

    private static final class Installed {
        private static final Optional<ZxingCppLibrary> LIBRARY = bound(names());

        private static List<String> names() {
            String path = System.getProperty(PROPERTY, "");
            return path.isEmpty() ? NAMES : List.of(path);
        }
    }

    private final ZxingCppLibrary library;
    private final int lines;
    private final Map<Integer, Symbology> kinds = new HashMap<>();
    private final Map<Symbology, Integer> formats = new EnumMap<>(Symbology.class);
    private final Map<Wish, MemorySegment> options = new HashMap<>();
    private MemorySegment luminance = MemorySegment.NULL;
    private boolean off;

    private ZxingCpp(ZxingCppLibrary library, int lines) {
        this.library = library;
        this.lines = lines;
        KINDS.forEach((kind, names) -> names.stream().mapToInt(library::format).filter(number -> number != 0).limit(1).forEach(number -> {
            kinds.put(number, kind);
            formats.put(kind, number);
        }));
        // Answers name the variant; what has many variants is known by its family.
        KINDS.forEach((kind, names) -> kinds.putIfAbsent(library.format(names.getLast()), kind));
    }

    /** An own engine over the installed library, if there is one that fits; looked for once. */
    static Optional<ZxingCpp> installed() {
        return Installed.LIBRARY.map(library -> new ZxingCpp(library, AGREEING_LINES));
    }

    /** The same library as most programs use it, to measure beside. */
    ZxingCpp asItComes() {
        return new ZxingCpp(library, ITS_OWN_LINES);
    }

    /** An engine over the first of these libraries that is there and reads a code drawn for it. */
    static Optional<ZxingCpp> of(List<String> names) {
        return bound(names).map(library -> new ZxingCpp(library, AGREEING_LINES));
    }

    /** Codes of the wanted kinds: those that lie straight, dark on light and at their size, in 2 ms for a picture of 1280 x 720. */
    List<Reading> read(Plane plane, Set<Symbology> wanted) {
        return read(plane, new Wish(wanted, false));
    }

    /** Also turned, inverted and in fewer pixels; some 15 ms. */
    List<Reading> readHard(Plane plane, Set<Symbology> wanted) {
        return read(plane, new Wish(wanted, true));
    }

    private List<Reading> read(Plane plane, Wish wish) {
        if (off || wish.wanted().isEmpty()) {
            return List.of();
        }
        try {
            MemorySegment chosen = options.computeIfAbsent(wish, this::options);
            List<Reading> readings = new ArrayList<>();
            for (ZxingCppLibrary.Found found : library.read(shared(plane), plane.width(), plane.height(), chosen)) {
                Reading reading = reading(found);
                if (wish.wanted().contains(reading.symbology()) && !reading.text().isEmpty()) {
                    readings.add(reading);
                }
            }
            return readings;
        } catch (IllegalStateException fault) {
            off = true;
            LOG.warn("zxing-cpp is left alone from now on: {}", fault.getMessage());
            return List.of();
        }
    }

    /** A UPC-A has twelve digits: the library answers the EAN-13 of the same article, with a zero in front. */
    private Reading reading(ZxingCppLibrary.Found found) {
        Symbology kind = kinds.getOrDefault(found.format(), kinds.getOrDefault(found.symbology(), Symbology.NONE));
        boolean upc = kind == Symbology.UPC_A || kind == Symbology.EAN_13 && found.text().startsWith("0");
        return upc && found.text().length() == 13 ? new Reading(found.text().substring(1), Symbology.UPC_A)
                : new Reading(found.gs1() + found.text(), kind);
    }

    private MemorySegment options(Wish wish) {
        return library.options(wish.wanted().stream().filter(formats::containsKey).mapToInt(formats::get).toArray(), wish.hard(), lines);
    }

    /** The picture where the library can see it: one piece of memory for all pictures, given back with this engine. */
    private MemorySegment shared(Plane plane) {
        int size = plane.width() * plane.height();
        if (luminance.byteSize() < size) {
            luminance = Arena.ofAuto().allocate(size);
        }
        MemorySegment.copy(plane.data(), 0, luminance, ValueLayout.JAVA_BYTE, 0, size);
        return luminance;
    }

    private static Optional<ZxingCppLibrary> bound(List<String> names) {
        try {
            Optional<ZxingCppLibrary> library = ForeignLibrary.named(names).map(ZxingCppLibrary::new).filter(ZxingCpp::reads);
            LOG.debug("zxing-cpp {}", library.isPresent() ? "is used" : "is not there");
            return library;
        } catch (RuntimeException | LinkageError unfit) {
            LOG.debug("zxing-cpp does not fit: {}", unfit.getMessage());
            return Optional.empty();
        }
    }

    /** A library of another make would answer something else or nothing. */
    private static boolean reads(ZxingCppLibrary library) {
        try {
            String text = "guitai";
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 120, 120);
            byte[] data = new byte[code.getWidth() * code.getHeight()];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) (code.get(i % code.getWidth(), i / code.getWidth()) ? 0 : 255);
            }
            return new ZxingCpp(library, AGREEING_LINES).read(new Plane(code.getWidth(), code.getHeight(), data), Set.of(Symbology.QR))
                    .equals(List.of(new Reading(text, Symbology.QR)));
        } catch (WriterException never) {
            throw new IllegalStateException(never);
        }
    }
}
