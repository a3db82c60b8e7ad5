package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.camera.CameraDriver.Size;
import guitai.terminal.scan.camera.FakeDriver.Mood;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cameras and their drivers do on a bad day. */
class LocalCameraTest {

    private final FakeDriver first = new FakeDriver("first", "Built-in", "Logitech C920");
    private final FakeDriver second = new FakeDriver("second", "Logitech C920", "Document camera");
    private final DriverThread firstThread = first.thread();
    private final DriverThread secondThread = second.thread();
    private final CameraMemory memory = new CameraMemory(Optional.empty());

    @AfterEach
    void endTheHangs() {
        first.comesBack();
        second.comesBack();
    }

    @Test
    void aCameraIsFoundByPartOfItsNameWithWhicheverDriverKnowsIt() throws Exception {
        assertEquals("Built-in", name(Optional.empty()));
        assertEquals("Logitech C920", name(Optional.of(new Choice.Named("", "LOGI"))));
        assertEquals("Document camera", name(Optional.of(new Choice.Named("first", "document"))));
        assertEquals(Reason.MISSING, refusal(camera(Optional.of(new Choice.Named("", "another")))));
    }

    @Test
    void theRememberedDriverIsAskedFirst() throws Exception {
        camera(Optional.of(new Choice.Named("second", "Logitech C920"))).open();
        assertEquals(0, first.searches.get());
    }

    @Test
    void twoCamerasOfOneMakeAreToldApart() throws Exception {
        first.names = List.of("USB Camera", "USB Camera");
        assertEquals(List.of(new Choice.Named("first", "USB Camera"), new Choice.Named("first", "USB Camera (2)")),
                FoundCameras.search(List.of(firstThread)).cameras());
        assertEquals("USB Camera (2)", name(Optional.of(new Choice.Named("first", "USB Camera (2)"))));
    }

    @Test
    void theSearchMergesWhatTheDriversListAndSaysWhenOneIsSilent() throws Exception {
        assertEquals(new FoundCameras(List.of(new Choice.Named("first", "Built-in"), new Choice.Named("first", "Logitech C920"),
                new Choice.Named("second", "Document camera")), false), FoundCameras.search(List.of(firstThread, secondThread)));
        first.mood = Mood.HANGS_IN_SEARCH;
        FoundCameras rest = FoundCameras.search(List.of(firstThread, secondThread));
        assertTrue(rest.silent());
        assertEquals(2, rest.cameras().size());
        second.mood = Mood.NO_NATIVES;
        assertEquals(List.of(), FoundCameras.search(List.of(secondThread)).cameras());
    }

    @Test
    void theBytesOfTheDriverBecomeLuminanceAndPreview() throws Exception {
        LocalCamera camera = camera(Optional.empty());
        camera.open();
        Frame frame = camera.next();
        assertEquals(1280, frame.width());
        assertEquals(720, frame.height());
        assertEquals(2 * 200 + 5 * 100 + 40 >> 3, frame.luminance()[12345] & 255);
        assertEquals(640, frame.preview().width());
        assertEquals(0xFFC86428, frame.preview().argb()[777]);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"HANGS_IN_SEARCH", "HANGS_IN_OPEN", "NO_NATIVES", "BUSY", "GONE", "HANGS_IN_GRAB", "THROWS_IN_GRAB"})
    void aDriverThatFailsInAnyWayIsPassedByAndTheNextOneServes(Mood mood) throws Exception {
        first.mood = mood;
        LocalCamera camera = camera(Optional.of(new Choice.Named("", "Logitech")));
        camera.open();
        assertEquals("second", camera.driver());
        assertEquals(1280, camera.next().width());
    }

    @ParameterizedTest
    @CsvSource({"BUSY, BUSY", "GONE, MISSING", "NO_NATIVES, MISSING", "HANGS_IN_SEARCH, TIMEOUT", "HANGS_IN_OPEN, TIMEOUT",
            "HANGS_IN_GRAB, TIMEOUT", "THROWS_IN_GRAB, LOST"})
    void whereNoDriverServesTheMostTellingReasonIsGiven(Mood mood, Reason reason) {
        first.mood = mood;
        second.mood = Mood.NO_NATIVES;
        assertEquals(reason, refusal(camera(Optional.empty())));
    }

    @Test
    void aDriverThatHangsIsNotAskedAgainBeforeItCameBackAndWhatItOpenedTooLateIsClosed() throws Exception {
        first.mood = Mood.HANGS_IN_OPEN;
        LocalCamera camera = new LocalCamera(List.of(firstThread), Optional.empty(), memory);
        assertEquals(Reason.TIMEOUT, refusal(camera));
        assertEquals(Reason.TIMEOUT, refusal(camera));
        assertEquals(1, first.searches.get());
        assertTrue(firstThread.hangs());
        first.comesBack();
        hangsNoLonger();
        assertEquals(1, first.closed.get());
        camera.open();
    }

    @ParameterizedTest
    @CsvSource({"GONE, LOST", "THROWS_IN_GRAB, LOST", "HANGS_IN_GRAB, TIMEOUT", "SILENT, LOST", "ZERO_SIZE, LOST", "CUT_OFF, LOST"})
    void aCameraThatFailsWhileItWatchesSaysWhyAndCanBeOpenedAgain(Mood mood, Reason reason) throws Exception {
        LocalCamera camera = new LocalCamera(List.of(firstThread), Optional.empty(), memory);
        camera.open();
        camera.next();
        long before = first.clock.get();
        first.mood = mood;
        assertEquals(reason, assertThrows(CameraUnavailable.class, camera::next).reason());
        assertTrue(first.clock.get() - before < 3_200_000_000L, "three seconds are enough");
        camera.close();
        first.comesBack();
        hangsNoLonger();
        camera.open();
        assertEquals(1280, camera.next().width());
    }

    @Test
    void aDriverThatHangsInClosingKeepsNobodyWaiting() throws Exception {
        LocalCamera camera = camera(Optional.of(new Choice.Named("", "Logitech")));
        camera.open();
        first.mood = Mood.HANGS_IN_CLOSE;
        camera.close();
        camera.open();
        assertEquals("second", camera.driver());
    }

    @ParameterizedTest
    @CsvSource({"33, 33, 33, 1280, 1", "100, 33, 33, 1920, 2", "100, 200, 33, 640, 3", "66, 66, 60, 1280, 3"})
    void theSizeIsTheOneThatReallyComesFastEnoughOrElseTheFastestWorthHaving(long hd, long fullHd, long vga, int width, int tried) throws Exception {
        first.millisAFrame = size -> size.width() == 1280 ? hd : size.width() == 1920 ? fullHd : vga;
        LocalCamera camera = camera(Optional.empty());
        camera.open();
        assertEquals(width, camera.next().width());
        assertEquals(tried + 1, first.opened.size());
        camera.open();
        assertEquals(tried + 2, first.opened.size(), "it is measured once");
        assertEquals(Optional.of(width), memory.of("first", "Built-in").map(Size::width));
    }

    @Test
    void aCameraWithOneSizeOfItsOwnIsUsedWithThat() throws Exception {
        first.offers = List.of(new Size(800, 600));
        first.millisAFrame = size -> 200;
        LocalCamera camera = camera(Optional.empty());
        camera.open();
        assertEquals(800, camera.next().width());
        assertEquals(2, first.opened.size());
    }

    @Test
    void theLightIsToldToACameraThatListens() throws Exception {
        LocalCamera camera = camera(Optional.empty());
        assertFalse(camera.set(CameraSettings.Light.USUAL).mains());
        camera.open();
        assertTrue(camera.set(new CameraSettings.Light(60, false)).mains());
        assertEquals(new FakeDriver.Light(60, false), first.told);
    }

    @Test
    void theRealDriversOnAnyMachineAnswerInTimeAndThrowNothingElse() throws Exception {
        Reason reason = refusal(new LocalCamera(NativeDrivers.ALL, Optional.of(new Choice.Named("", "no camera has this name")), memory));
        assertTrue(reason == Reason.MISSING || reason == Reason.TIMEOUT, reason.name());
        FoundCameras.search(NativeDrivers.ALL);
    }

    @Test
    void theOldDriverIsAskedOnlyWhereItsNativesExist() {
        assertEquals(List.of("native", "openpnp", "default"), ids("Windows 11", "amd64"));
        assertEquals(List.of("native", "openpnp", "default"), ids("Linux", "amd64"));
        assertEquals(List.of("native", "openpnp"), ids("Linux", "aarch64"));
        assertEquals(List.of("native", "openpnp"), ids("Mac OS X", "x86_64"));
    }

    private static List<String> ids(String system, String processor) {
        return NativeDrivers.drivers(system, processor).stream().map(CameraDriver::id).toList();
    }

    private void hangsNoLonger() {
        while (firstThread.hangs()) {
            Thread.onSpinWait();
        }
    }

    private LocalCamera camera(Optional<Choice.Named> wanted) {
        return new LocalCamera(List.of(firstThread, secondThread), wanted, memory);
    }

    private String name(Optional<Choice.Named> wanted) throws InterruptedException {
        LocalCamera camera = camera(wanted);
        camera.open();
        return camera.name();
    }

    private static Reason refusal(LocalCamera camera) {
        return assertThrows(CameraUnavailable.class, camera::open).reason();
    }
}
