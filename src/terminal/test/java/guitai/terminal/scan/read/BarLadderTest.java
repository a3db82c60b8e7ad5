package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bars as a camera sees them, and everything that must not be taken for bars. */
class BarLadderTest {

    private static final String EAN = "6901234567892";
    private static final Reading READ = new Reading(EAN, Symbology.EAN_13);
    private static final Set<Symbology> EVERY_BAR = EnumSet.of(Symbology.EAN_13, Symbology.EAN_8, Symbology.UPC_A, Symbology.UPC_E,
            Symbology.CODE_128, Symbology.CODE_39);

    private final BarLadder ladder = new BarLadder();

    static Stream<Arguments> cheap() {
        return Stream.of(
                Arguments.of("near", new Scene(1).module(6)),
                Arguments.of("far away", new Scene(2).module(2)),
                Arguments.of("out of focus", new Scene(3).module(3).blur(1.5)),
                Arguments.of("shaken by 4 pixels", new Scene(4).module(3.5).motion(4)),
                Arguments.of("in grain", new Scene(6).noise(10)),
                Arguments.of("upside down", new Scene(8).turn(180)),
                Arguments.of("on its side", new Scene(9).turn(90)),
                Arguments.of("tilted", new Scene(10).tilt(40)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheap")
    void anEanIsReadInTheCheapPass(String name, Scene scene) {
        Plane plane = Plane.of(scene.of(BarcodeFormat.EAN_13, EAN));
        assertEquals(List.of(READ), ladder.base(plane, Symbology.USUAL, true));
    }

    static Stream<Arguments> hard() {
        return Stream.of(
                Arguments.of("very far away", new Scene(2).module(1.5).blur(0.4)),
                Arguments.of("shaken by 5 pixels", new Scene(5).module(3.5).motion(5)),
                Arguments.of("in much grain", new Scene(6).noise(20)),
                Arguments.of("half in the shade", new Scene(6).shade()),
                Arguments.of("white on black", new Scene(6).inverted()),
                Arguments.of("pale", new Scene(7).contrast(40)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hard")
    void aHardEanIsReadByARung(String name, Scene scene) {
        assertEquals(Set.of(READ), Set.copyOf(first(Plane.of(scene.of(BarcodeFormat.EAN_13, EAN)), Symbology.USUAL)));
    }

    @Test
    void anEanAtAnyAngleIsReadByARung() {
        for (int turn = 0; turn < 180; turn += 15) {
            Plane plane = Plane.of(new Scene(turn).turn(turn).of(BarcodeFormat.EAN_13, EAN));
            int angle = turn;
            assertEquals(Set.of(READ), Set.copyOf(first(plane, Symbology.USUAL)), () -> angle + " degrees");
        }
    }

    @Test
    void inkThatRanOrFadedDoesNotChangeTheNumber() {
        for (int spread = -1; spread <= 2; spread++) {
            Plane plane = printed(Codes.matrix(BarcodeFormat.EAN_13, EAN), 5, spread, 200);
            int pixels = spread;
            assertEquals(List.of(READ), ladder.base(plane, Symbology.USUAL, true), () -> pixels + " pixels");
        }
    }

    @Test
    void aUpcAIsTwelveDigitsAndShortCodesAreReadOnlyWhereWanted() {
        assertEquals(List.of(new Reading("036000291452", Symbology.UPC_A)), read(BarcodeFormat.UPC_A, "036000291452", Symbology.USUAL));
        assertEquals(List.of(), read(BarcodeFormat.EAN_8, "96385074", Symbology.USUAL));
        assertEquals(List.of(new Reading("96385074", Symbology.EAN_8)), read(BarcodeFormat.EAN_8, "96385074", EVERY_BAR));
        assertEquals(List.of(), read(BarcodeFormat.UPC_E, "01234565", Symbology.USUAL));
        assertEquals(List.of(new Reading("01234565", Symbology.UPC_E)), read(BarcodeFormat.UPC_E, "01234565", EVERY_BAR));
        assertEquals(List.of(), read(BarcodeFormat.EAN_13, EAN, Set.of(Symbology.CODE_128)));
    }

    @Test
    void code128IsReadByItsEdgesFromBothSides() {
        for (int turn : new int[] {0, 90, 180, 270}) {
            int angle = turn;
            Plane plane = Plane.of(new Scene(turn).module(2.5).turn(turn).of(BarcodeFormat.CODE_128, "SN-2024-00815"));
            assertEquals(List.of(new Reading("SN-2024-00815", Symbology.CODE_128)),
                    new EdgeLines(1, true, 3, 0.05).read(plane, turn % 180, 24, Symbology.USUAL), () -> angle + " degrees");
        }
    }

    @Test
    void aWrongCheckDigitIsNoNumber() {
        BitMatrix code = Codes.matrix(BarcodeFormat.EAN_13, EAN);
        BitMatrix other = Codes.matrix(BarcodeFormat.EAN_13, "6901234567908");
        for (int x = 85; x < 92; x++) {
            set(code, x, other.get(x, 0));
        }
        assertEquals(List.of(), every(printed(code, 4, 0, 200)));
    }

    @Test
    void aWrongSumIsNoCode128() {
        BitMatrix code = Codes.matrix(BarcodeFormat.CODE_128, "SN-2024-00815");
        BitMatrix other = Codes.matrix(BarcodeFormat.CODE_128, "SN-2024-00816");
        int check = code.getWidth() - 13 - 11;
        for (int x = check; x < check + 11; x++) {
            set(code, x, other.get(x, 0));
        }
        assertEquals(List.of(), every(printed(code, 4, 0, 200)));
    }

    @Test
    void withoutItsMiddleGuardAPrintIsNoNumber() {
        BitMatrix code = Codes.matrix(BarcodeFormat.EAN_13, EAN);
        for (int x = 45; x < 50; x++) {
            set(code, x, false);
        }
        assertEquals(List.of(), every(printed(code, 4, 0, 200)));
    }

    @Test
    void oneLineAloneIsNotBelieved() {
        BitMatrix code = Codes.matrix(BarcodeFormat.EAN_13, EAN);
        EdgeLines lines = new EdgeLines(1, true, 3, 0.05);        // of 25 lines the 13th runs through the middle row
        assertEquals(List.of(), lines.read(printed(code, 4, 0, 20), 0, 25, Symbology.USUAL));
        assertEquals(List.of(READ), lines.read(printed(code, 4, 0, 80), 0, 25, Symbology.USUAL));
    }

    @Test
    void grainNeverGivesANumber() {
        Random random = new Random(7);
        EdgeLines lines = new EdgeLines(0, true, 2, 0.04);
        for (int i = 0; i < 60; i++) {
            byte[] data = new byte[640 * 120];
            random.nextBytes(data);
            for (int x = 640; x < data.length && i % 2 == 0; x++) {
                data[x] = data[x - 640];
            }
            assertEquals(List.of(), lines.read(new Plane(640, 120, data), 0, 60, EVERY_BAR));
        }
    }

    @Test
    void barsAtRandomNeverGiveANumber() {
        Random random = new Random(8);
        EdgeLines lines = new EdgeLines(1, true, 3, 0.05);
        for (int i = 0; i < 2000; i++) {
            byte[] row = new byte[400];
            Arrays.fill(row, (byte) 230);
            for (int x = 40, part = 0; part < 59; part++) {
                int end = x + 2 * (1 + random.nextInt(random.nextInt(4) + 1));
                Arrays.fill(row, x, Math.min(380, end), (byte) (part % 2 == 0 ? 20 : 230));
                x = Math.min(380, end);
            }
            byte[] data = new byte[400 * 8];
            for (int y = 0; y < 8; y++) {
                System.arraycopy(row, 0, data, 400 * y, 400);
            }
            assertEquals(List.of(), lines.read(new Plane(400, 8, data), 0, 4, EVERY_BAR));
        }
    }

    @Test
    void aPageOfTextNeverGivesANumber() {
        for (int size = 8; size < 40; size += 4) {
            BufferedImage page = new BufferedImage(1280, 720, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = page.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 1280, 720);
            g.setColor(Color.BLACK);
            g.setFont(new Font(Font.MONOSPACED, Font.BOLD, size));
            Random random = new Random(size);
            for (int y = size; y < 720; y += size) {
                StringBuilder line = new StringBuilder();
                while (line.length() < 160) {
                    line.append("Illuminating H|I 0123456789 ".charAt(random.nextInt(28)));
                }
                g.drawString(line.toString(), random.nextInt(20), y);
            }
            g.dispose();
            assertEquals(List.of(), every(new Plane(1280, 720, ((java.awt.image.DataBufferByte) page.getRaster().getDataBuffer()).getData())));
        }
    }

    @Test
    void planesOfAnySizeAndContentAreLookedAtWithoutAFault() {
        Random random = new Random(9);
        for (int[] size : new int[][] {{1, 1}, {2, 1}, {1, 500}, {500, 1}, {3, 200}, {200, 4}, {70, 70}, {61, 300}, {1000, 6}}) {
            byte[] data = new byte[size[0] * size[1]];
            every(new Plane(size[0], size[1], data.clone()));
            random.nextBytes(data);
            every(new Plane(size[0], size[1], data));
        }
    }

    private List<Reading> read(BarcodeFormat format, String text, Set<Symbology> wanted) {
        return ladder.base(printed(Codes.matrix(format, text), 4, 0, 200), wanted, true);
    }

    private List<Reading> first(Plane plane, Set<Symbology> wanted) {
        List<Reading> found = ladder.base(plane, wanted, true);
        Views views = new Views().show(plane);
        for (Step rung : ladder.all()) {
            found = found.isEmpty() ? rung.look().apply(views, wanted) : found;
        }
        return found;
    }

    private List<Reading> every(Plane plane) {
        Views views = new Views().show(plane);
        return Stream.concat(ladder.base(plane, EVERY_BAR, true).stream(),
                ladder.all().stream().flatMap(rung -> rung.look().apply(views, EVERY_BAR).stream())).toList();
    }

    private static void set(BitMatrix code, int x, boolean black) {
        for (int y = 0; y < code.getHeight(); y++) {
            if (code.get(x, y) != black) {
                code.flip(x, y);
            }
        }
    }

    /** Bars on paper in the middle of a picture, each wider by {@code spread} pixels than it should be. */
    private static Plane printed(BitMatrix code, int module, int spread, int height) {
        byte[] data = new byte[1280 * 720];
        Arrays.fill(data, (byte) 220);
        int left = (1280 - code.getWidth() * module) / 2;
        for (int y = 360 - height / 2; y < 360 + height / 2; y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, 0)) {
                    int end = left + (x + 1) * module + (x + 1 < code.getWidth() && code.get(x + 1, 0) ? 0 : spread);
                    Arrays.fill(data, y * 1280 + left + x * module, y * 1280 + end, (byte) 30);
                }
            }
        }
        return new Plane(1280, 720, data);
    }
}
