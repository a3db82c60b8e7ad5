package guitai.terminal.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The photographs of other people's barcode libraries, with what they show. */
final class Photos {

    private static final Path FOLDER = Path.of("test/resources/scan/photos").toAbsolutePath();

    /**
     * One photograph.
     *
     * @param texts every text in it; a reading that is none of them is wrong
     */
    record Photo(Path file, String set, String format, List<String> texts) { }

    private Photos() { }

    static List<Photo> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().matches(".*\\.(jpg|png)")).sorted().map(Photos::photo).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Photo photo(Path file) {
        String name = file.getFileName().toString();
        Path truth = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
        try {
            String texts = Files.readString(truth);
            return new Photo(file, file.getParent().getFileName().toString(), format(name),
                    texts.isEmpty() ? List.of() : List.of(texts.strip().split("\n--\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(String name) {
        for (String format : List.of("empty", "upca", "ean13", "code128", "code39", "itf", "pdf417", "qrcode", "aztec", "datamatrix", "flipped")) {
            if (name.contains(format)) {
                return format.equals("flipped") ? "qrcode" : format;
            }
        }
        return name.startsWith("test_image") ? "datamatrix" : "upca";
    }
}
