package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.camera.Pixels;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optional engine: quietly away where nobody installed it, and where it is there it answers as the other readers do. */
class ZxingCppTest {

    private static final Set<Symbology> ALL = EnumSet.allOf(Symbology.class);

    @Test
    void aLibraryThatIsNotThereOrOfAnotherMakeIsNoEngine() {
        assertEquals(Optional.empty(), ZxingCpp.of(List.of("/nowhere/libZXing.so", "libNobodyHasThis.so")));
        assertEquals(Optional.empty(), ZxingCpp.of(List.of("libc.so.6", "libSystem.dylib", "kernel32.dll")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"QR_CODE,9156000000000428,QR", "DATA_MATRIX,010690123456789221SN12345,DATA_MATRIX", "AZTEC,9156000000000428,AZTEC",
        "PDF_417,9156000000000428,PDF_417", "EAN_13,6901234567892,EAN_13", "EAN_8,69012341,EAN_8", "UPC_A,012345678905,UPC_A",
        "UPC_E,01234565,UPC_E", "CODE_128,GT-20261125,CODE_128", "CODE_39,GT-20261125,CODE_39"})
    void everyKindIsReadWhereItIsWantedAndOnlyThere(BarcodeFormat format, String text, Symbology kind) {
        ZxingCpp engine = installed();
        Plane plane = plane(format, text, 3, 640, 480);
        assertEquals(List.of(new Reading(text, kind)), engine.read(plane, ALL));
        assertEquals(List.of(new Reading(text, kind)), engine.readHard(plane, Set.of(kind)));
        assertEquals(List.of(), engine.readHard(plane, EnumSet.complementOf(EnumSet.of(kind))));
        assertEquals(List.of(), engine.read(plane, Set.of()));
    }

    @Test
    void aCodeDeclaredAsGs1KeepsItsMark() {
        Reading reading = installed().read(plane(BarcodeFormat.CODE_128, "\u00f1010690123456789221SN12345", 2, 1280, 300), ALL).getFirst();
        assertEquals("]C1010690123456789221SN12345", reading.text());
    }

    @Test
    void picturesOfAllSizesShareOnePieceOfMemory() {
        ZxingCpp engine = installed();
        for (int module : new int[] {8, 2, 4, 9}) {
            assertEquals("9156000000000428", engine.read(plane(BarcodeFormat.QR_CODE, "9156000000000428", module, 40 * module, 33 * module), ALL)
                    .getFirst().text());
        }
    }

    @Test
    void aLibraryThatFailsOnceIsLeftAlone() {
        ZxingCpp engine = installed();
        Plane good = plane(BarcodeFormat.QR_CODE, "9156000000000428", 4, 320, 240);
        assertEquals(1, engine.read(good, ALL).size());
        assertEquals(List.of(), engine.read(new Plane(0, 0, new byte[0]), ALL));
        assertEquals(List.of(), engine.read(good, ALL));
    }

    @Test
    void aRoomWithoutCodesGivesNone() {
        ZxingCpp engine = installed();
        for (int i = 0; i < 6; i++) {
            assertTrue(engine.readHard(Plane.of(new Scene(500 + i).noise(2 * i).empty()), Symbology.USUAL).isEmpty());
        }
    }

    private static ZxingCpp installed() {
        Optional<ZxingCpp> engine = ZxingCpp.installed();
        assumeTrue(engine.isPresent(), "zxing-cpp with its C interface is not installed; -Dguitai.zxing=PATH names it");
        return engine.get();
    }

    private static Plane plane(BarcodeFormat format, String text, int module, int width, int height) {
        Frame frame = Pixels.frame(Codes.draw(format, text, module, width, height));
        return Plane.of(frame);
    }
}
