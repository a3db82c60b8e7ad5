package guitai.terminal.scan.read;

import com.google.zxing.oned.UPCEReader;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * One photograph of a set and what it shows.
 *
 * @param texts what may be read; empty where nobody wrote it down
 * @param empty true where no code is in the picture
 */
record Picture(Plane plane, List<String> texts, boolean empty) {

    private static final int LEAST_SIDE = 64;
    private static final Pattern JSQR = Pattern.compile("\"data\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");

    /** @return nothing where the Java platform cannot read this kind of picture */
    static Optional<Picture> of(Path file, int side) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            boolean empty = file.getParent().getFileName().toString().startsWith("falsepositives") || file.getFileName().toString().startsWith("empty-");
            return image == null ? Optional.empty() : Optional.of(new Picture(fitting(onPaper(plane(image)), side), empty ? List.of() : texts(file), empty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture turned by so many quarters. */
    Picture turned(int quarters) {
        return quarters == 0 ? this : new Picture(turned(plane), texts, empty).turned(quarters - 1);
    }

    /** True where a reading is what the picture shows; without a written text any QR code is. Guesses of character sets do not count. */
    boolean shows(Reading reading) {
        if (empty) {
            return false;
        }
        if (texts.isEmpty() || texts.contains("?")) {
            return !texts.isEmpty() || reading.symbology() == Symbology.QR;
        }
        String read = plain(reading.text());
        if (reading.symbology() == Symbology.UPC_E && texts.getFirst().matches("00\\d{11}")) {
            read = UPCEReader.convertUPCEtoUPCA(read);
        }
        String seen = read;
        return texts.stream().anyMatch(text -> alike(text, seen));
    }

    /** Whether a text that was written down is what was read. */
    static boolean alike(String written, String read) {
        return plain(written).equals(plain(read)) || ascii(plain(written)).equals(ascii(plain(read)));
    }

    private static String plain(String text) {
        String bare = text.startsWith("]") ? text.substring(3) : text;
        String digits = bare.matches("0\\d{12}") ? bare.substring(1) : bare;
        return digits.replaceAll("[\r\u0000\u001D]", "").strip();
    }

    private static String ascii(String text) {
        String ascii = text.replaceAll("[^ -~]", "");
        return ascii.length() < text.length() ? ascii : text;
    }

    private static List<String> texts(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path stem = file.resolveSibling(name.substring(0, name.lastIndexOf('.')));
        Path text = Path.of(stem + ".txt");
        Path bytes = Path.of(stem + ".bin");
        if (file.endsWith("input.png") && Files.exists(file.resolveSibling("output.json"))) {
            Matcher data = JSQR.matcher(Files.readString(file.resolveSibling("output.json")));
            return data.find() && !data.group(1).isEmpty() ? List.of(data.group(1).translateEscapes()) : List.of();   // jsQR knows no Japanese
        }
        if (file.toString().contains("boofcv")) {
            return List.of();
        }
        if (Files.exists(text)) {
            List<String> texts = new ArrayList<>(List.of(new String(Files.readAllBytes(text), StandardCharsets.UTF_8).strip().split("\n--\n")));
            texts.addAll(AlsoShown.in(stem.getParent().getFileName() + "/" + stem.getFileName()));
            return texts;
        }
        return Files.exists(bytes) ? List.of(new String(Files.readAllBytes(bytes), StandardCharsets.ISO_8859_1)) : List.of();
    }

    private static Plane plane(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        BufferedImage rgb = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = rgb.createGraphics();
        g.drawImage(image, 0, 0, Color.WHITE, null);
        g.dispose();
        byte[] data = new byte[w * h];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            rgb.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                int p = row[x];
                data[y * w + x] = (byte) (306 * (p >> 16 & 255) + 601 * (p >> 8 & 255) + 117 * (p & 255) + 512 >> 10);
            }
        }
        return new Plane(w, h, data);
    }

    /** No camera's frame is as small as the drawn codes in some sets: those lie on white paper. */
    private static Plane onPaper(Plane from) {
        int w = Math.max(LEAST_SIDE, from.width());
        int h = Math.max(LEAST_SIDE, from.height());
        if (w == from.width() && h == from.height()) {
            return from;
        }
        byte[] data = new byte[w * h];
        java.util.Arrays.fill(data, (byte) 255);
        for (int y = 0; y < from.height(); y++) {
            System.arraycopy(from.data(), y * from.width(), data, (y + (h - from.height()) / 2) * w + (w - from.width()) / 2, from.width());
        }
        return new Plane(w, h, data);
    }

    /** Means of boxes, as a camera of fewer pixels would see it. */
    private static Plane fitting(Plane from, int side) {
        double scale = Math.max(from.width(), from.height()) / (double) side;
        if (side == 0 || scale <= 1) {
            return from;
        }
        int w = (int) (from.width() / scale);
        int h = (int) (from.height() / scale);
        byte[] data = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                data[y * w + x] = (byte) mean(from, (int) (x * scale), (int) (y * scale), (int) ((x + 1) * scale), (int) ((y + 1) * scale));
            }
        }
        return new Plane(w, h, data);
    }

    private static int mean(Plane from, int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += from.at(x, y);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    private static Plane turned(Plane from) {
        int w = from.height();
        int h = from.width();
        byte[] data = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                data[y * w + x] = from.data()[(w - 1 - x) * h + y];
            }
        }
        return new Plane(w, h, data);
    }
}
