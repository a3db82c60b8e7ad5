package guitai.terminal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.camera.PictureCamera;
import guitai.terminal.scan.camera.Pixels;
import guitai.terminal.scan.read.Codes;
import guitai.terminal.scan.read.StandardReader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The road from a camera to a code, with cameras that come and go and readers that break. */
class ScanLoopTest {

    private static final Frame FRAME = new Frame(2, 1, new byte[2], new Preview(1, 1, new int[1]));

    private final LinkedBlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
    private final PreviewSlot preview = new PreviewSlot();

    @Test
    void aMemberCardHeldBeforeTheCameraIsReadOnce() throws Exception {
        PictureCamera camera = new PictureCamera("virtual", 0);
        try (ScanLoop loop = loop(camera, new StandardReader())) {
            loop.start();
            camera.play(Pixels.frame(Codes.draw(BarcodeFormat.QR_CODE, "9156000000000428", 4, 640, 480)), 10).get(30, TimeUnit.SECONDS);
            camera.play(Pixels.frame(Codes.draw(BarcodeFormat.EAN_13, "6901234567892", 3, 640, 480)), 10).get(30, TimeUnit.SECONDS);
        }
        assertEquals("9156000000000428", next(codes).text());
        assertEquals("6901234567892", next(codes).text());
        assertEquals(new CameraState.Searching(), next(states));
        assertEquals(new CameraState.Watching("virtual"), next(states));
        assertEquals(new CameraState.Off(), next(states));
        assertEquals(0, codes.size());
    }

    @Test
    void aCameraThatIsMissingThenUnpluggedThenBackResumesByItself() throws Exception {
        Script camera = new Script(List.of(new CameraUnavailable(Reason.MISSING), FRAME, new CameraUnavailable(Reason.LOST), FRAME));
        try (ScanLoop loop = loop(camera, live((frame, wanted) -> List.of()))) {
            loop.start();
            assertEquals(List.of(new CameraState.Searching(), new CameraState.Unavailable(Reason.MISSING),
                    new CameraState.Searching(), new CameraState.Watching("script"), new CameraState.Unavailable(Reason.LOST),
                    new CameraState.Searching(), new CameraState.Watching("script")),
                    List.of(next(states), next(states), next(states), next(states), next(states), next(states), next(states)));
        }
        assertEquals(new CameraState.Off(), next(states));
    }

    @Test
    void aReaderThatBreaksAndAListenerThatBreaksCostOneFrameEach() throws Exception {
        Script camera = new Script(List.of(FRAME, FRAME, FRAME, FRAME, FRAME, FRAME));
        Queue<Reading> texts = new ArrayDeque<>(List.of(qr("broken reader"), qr("no memory"), qr("no library"), qr("broken listener"), qr("1"), qr("2")));
        ScanLoop loop = new ScanLoop(camera, live((frame, wanted) -> {
            Reading reading = texts.remove();
            switch (reading.text()) {
                case "broken reader" -> throw new IllegalStateException("reader");
                case "no memory" -> throw new OutOfMemoryError("planted");
                case "no library" -> throw new UnsatisfiedLinkError("planted");
                default -> { }
            }
            return List.of(reading);
        }), preview, together -> {
            if (together.getFirst().text().equals("broken listener")) {
                throw new IllegalStateException("listener");
            }
            codes.addAll(together);
        }, states::add);
        try (loop) {
            loop.start();
            assertEquals("1", next(codes).text());
            assertEquals("2", next(codes).text());
            assertEquals(1, camera.opened, "the camera has nothing to do with it");
        }
    }

    @Test
    void codesOfTheSamePictureAreHandedOnTogetherAndAPictureWithoutAnyHandsOnNothing() throws Exception {
        Script camera = new Script(List.of(FRAME, FRAME, FRAME));
        Queue<List<Reading>> frames = new ArrayDeque<>(List.of(List.of(), List.of(qr("1"), qr("2")), List.of(qr("1"), qr("3"))));
        LinkedBlockingQueue<List<String>> together = new LinkedBlockingQueue<>();
        try (ScanLoop loop = new ScanLoop(camera, live((frame, wanted) -> frames.remove()), preview,
                taken -> together.add(taken.stream().map(ScannedCode::text).toList()), states::add)) {
            loop.start();
            assertEquals(List.of("1", "2"), next(together));
            assertEquals(List.of("3"), next(together));
        }
    }

    @Test
    void startingTwiceWatchesOnceAndStoppingTwiceDoesNoHarm() throws Exception {
        Script camera = new Script(List.of(FRAME));
        ScanLoop loop = loop(camera, live((frame, wanted) -> List.of()));
        loop.stop();
        loop.start();
        loop.start();
        assertEquals(new CameraState.Searching(), next(states));
        assertEquals(new CameraState.Watching("script"), next(states));
        loop.stop();
        loop.stop();
        assertEquals(new CameraState.Off(), next(states));
        loop.start();
        assertEquals(new CameraState.Searching(), next(states));
        loop.close();
        assertEquals(new CameraState.Off(), next(states));
        assertEquals(2, camera.opened);
    }

    @Test
    void anUnseenPreviewIsReplacedAndTheScreenIsAskedOnce() {
        int[] asked = {0};
        preview.whenFilled(() -> asked[0]++);
        Preview newer = new Preview(1, 1, new int[1]);
        preview.put(FRAME.preview());
        preview.put(newer);
        assertEquals(1, asked[0]);
        assertSame(newer, preview.take().orElseThrow());
        assertTrue(preview.take().isEmpty());
        preview.put(newer);
        assertEquals(2, asked[0]);
    }

    private ScanLoop loop(FrameSource camera, CodeReader reader) {
        return new ScanLoop(camera, reader, preview, codes::addAll, states::add);
    }

    private static CodeReader live(Live reader) {
        return reader;
    }

    private static Reading qr(String text) {
        return new Reading(text, Symbology.QR);
    }

    private static <T> T next(LinkedBlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(30, TimeUnit.SECONDS);
        return java.util.Objects.requireNonNull(value, "nothing came");
    }

    private interface Live extends CodeReader {
        @Override
        default List<Reading> readStill(Frame frame, Set<Symbology> wanted) {
            return read(frame, wanted);
        }
    }

    /** Plays frames and failures in order; a failure before the first frame happens at opening. Then it waits for ever. */
    private static final class Script implements FrameSource {
        private final Queue<Object> turns;
        private int opened;

        Script(List<Object> turns) {
            this.turns = new ArrayDeque<>(turns);
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public void open() {
            opened++;
            if (turns.peek() instanceof CameraUnavailable && opened == 1) {
                throw (CameraUnavailable) turns.remove();
            }
        }

        @Override
        public Frame next() throws InterruptedException {
            Object turn = turns.poll();
            if (turn instanceof CameraUnavailable gone) {
                throw gone;
            }
            if (turn == null) {
                Thread.sleep(Long.MAX_VALUE);
            }
            return (Frame) turn;
        }

        @Override
        public void close() {
        }
    }
}
