package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings.Light;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.camera.CameraDriver.Size;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal remembers of its camera. */
class CameraMemoryTest {

    @TempDir Path folder;

    @Test
    void settingsAndMeasurementsOutliveTheProgram() {
        CameraSettings settings = new CameraSettings(new Choice.Named("openpnp", "摄像头 #1"), 270, true, true,
                new Area(0.25, 0.125, 0.5, 0.75), new Light(60, false));
        memory().keep(settings);
        memory().measured("openpnp", "摄像头 #1", new BestSizes.Best(new Size(1920, 1080), 29.7));
        assertEquals(settings, memory().settings());
        assertEquals(Optional.of(new Size(1920, 1080)), memory().of("openpnp", "摄像头 #1"));
        memory().keep(settings.choosing(new Choice.Address(URI.create("http://telephone:8080/video"))));
        assertEquals(new Choice.Address(URI.create("http://telephone:8080/video")), memory().settings().choice());
        memory().forgetSizes();
        assertEquals(Optional.empty(), memory().of("openpnp", "摄像头 #1"));
        assertFalse(memory().damaged());
    }

    @Test
    void aCameraForThisRunOnlyIsNotRemembered() {
        CameraMemory memory = memory();
        memory.instead(new Choice.Named("", "logi"));
        assertEquals(new Choice.Named("", "logi"), memory.settings().choice());
        assertEquals(CameraSettings.USUAL, memory().settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn=45", "turn=x", "mirror=perhaps", "area=0 0 2 2", "area=1", "area=a b c d", "mains=55", "address=ftp\\://x",
            "address=:", "size.a.b=0x0", "name=\\uZZZZ"})
    void aDamagedFileIsAsGoodAsNone(String line) throws Exception {
        Files.writeString(folder.resolve("camera.properties"), "mirror=true\n" + line + "\n");
        assertTrue(memory().damaged());
        assertEquals(CameraSettings.USUAL, memory().settings());
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothingOfThisRun() throws Exception {
        CameraMemory memory = new CameraMemory(Optional.of(folder.resolve("gone/camera.properties")));
        assertThrows(UncheckedIOException.class, () -> memory.keep(CameraSettings.USUAL.mirrored(true)));
        assertTrue(memory.settings().mirror());
        memory.measured("a", "b", new BestSizes.Best(new Size(640, 480), 30));
        assertEquals(Optional.of(new Size(640, 480)), memory.of("a", "b"));
    }

    @Test
    void theAddressOfACameraIsNotPrintedWithItsPassword() {
        assertEquals("Address[host]", new Choice.Address(URI.create("http://me:secret@host/video")).toString());
    }

    private CameraMemory memory() {
        return new CameraMemory(Optional.of(folder.resolve("camera.properties")));
    }
}
