package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whole public sets of photographs in a folder that whoever measures has brought: the checkouts of zxing, of zxing-cpp
 * ({@code cpp-NAME}), of jsQR ({@code jsqr}) and BoofCV's pictures of QR codes ({@code boof}, one kind as {@code boof-KIND}). Without a
 * folder there is the set {@code small}, the pictures beside the tests.
 */
final class PhotoSets {

    static final Path SMALL = Path.of("test/resources/scan/photos").toAbsolutePath();
    private static final int BOOF_SIDE = 1280;
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("qr", "qrcode-\\d"), Map.entry("ean", "ean(13|8)-\\d"), Map.entry("ean13", "ean13-\\d"), Map.entry("ean8", "ean8-\\d"),
            Map.entry("upc", "upc[ae]-\\d"), Map.entry("upca", "upca-\\d"), Map.entry("upce", "upce-\\d"),
            Map.entry("code128", "code128-\\d"), Map.entry("code39", "code39-[13]"), Map.entry("datamatrix", "datamatrix-\\d"),
            Map.entry("aztec", "aztec-\\d"), Map.entry("pdf417", "pdf417-[123]"), Map.entry("false", "falsepositives.*"));
    static final List<String> USUAL = List.of("qr", "ean", "upc", "code128", "code39", "datamatrix", "pdf417", "aztec", "false",
            "boof", "jsqr", "cpp-qr", "cpp-ean", "cpp-upc", "cpp-code128", "cpp-datamatrix", "cpp-pdf417", "cpp-aztec", "cpp-false");

    /**
     * @param side   longest side in pixels, larger pictures are made smaller; 0 for as they are
     * @param wanted the kinds that are looked for, the set's own among them
     */
    record PhotoSet(String name, List<Path> files, int side, Set<Symbology> wanted) { }

    private PhotoSets() { }

    static PhotoSet small() {
        return new PhotoSet("small", pictures(SMALL, path -> true), 0, Symbology.USUAL);
    }

    static PhotoSet of(Path root, String name) {
        if (name.startsWith("boof")) {
            Path kinds = root.resolve("boof/boofcv-v3/detection");
            String kind = name.equals("boof") ? "(?!pathological).*" : name.substring("boof-".length());
            return new PhotoSet(name, pictures(kinds, inFolder(kind)), BOOF_SIDE, Symbology.USUAL);
        }
        if (name.equals("jsqr")) {
            return new PhotoSet(name, pictures(root.resolve("jsqr/tests/end-to-end"), path -> path.endsWith("input.png")), 0, Symbology.USUAL);
        }
        String kind = name.replace("cpp-", "");
        Path folder = root.resolve(name.startsWith("cpp-") ? "zxing-cpp/test/samples" : "zxing/core/src/test/resources/blackbox");
        return new PhotoSet(name, pictures(folder, inFolder(FOLDERS.get(kind))), 0, wanted(kind));
    }

    /** Every second picture, so that what was tuned on one half is measured on the other. */
    static List<Path> half(List<Path> files, String half) {
        List<Path> part = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (half.equals("all") || half.equals(i % 2 == 0 ? "tune" : "report")) {
                part.add(files.get(i));
            }
        }
        return part;
    }

    private static Set<Symbology> wanted(String kind) {
        Set<Symbology> wanted = EnumSet.copyOf(Symbology.USUAL);
        if (kind.equals("ean") || kind.equals("ean8") || kind.equals("false")) {
            wanted.add(Symbology.EAN_8);
        } else if (kind.equals("upc") || kind.equals("upce")) {
            wanted.add(Symbology.UPC_E);
        }
        return wanted;
    }

    private static Predicate<Path> inFolder(String pattern) {
        return path -> path.getParent().getFileName().toString().matches(pattern);
    }

    /** False for a picture that stands there in a readable kind too. */
    private static boolean once(Path file) {
        return !file.toString().endsWith(".webp") || !Files.exists(Path.of(file.toString().replaceAll("webp$", "png")));
    }

    private static List<Path> pictures(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jpg|png|webp)")).filter(which).filter(PhotoSets::once).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
