package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What webcam-capture's drivers do on a bad day, and the real driver on a machine without a camera. */
class WebcamCameraTest {

    private final CountDownLatch hang = new CountDownLatch(1);

    @AfterEach
    void endTheHang() {
        hang.countDown();
    }

    @Test
    void noCameraIsMissingAndTheRightOneIsFoundByPartOfItsName() throws Exception {
        assertEquals(Reason.MISSING, refusal(camera("", List.of())));
        assertEquals(Reason.MISSING, refusal(camera("logi", List.of(new Fake("Built-in", 9)))));
        WebcamCamera camera = camera("LOGI", List.of(new Fake("Built-in", 9), new Fake("Logitech C920", 9)));
        camera.open();
        assertEquals("Logitech C920", camera.name());
        camera.close();
    }

    @Test
    void theBytesOfTheDriverBecomeLuminanceAndPreview() throws Exception {
        WebcamCamera camera = camera("", List.of(new Fake("one", 1_000)));
        camera.open();
        Frame frame = camera.next();
        assertEquals(1280, frame.width());
        assertEquals(720, frame.height());
        assertEquals(2 * 200 + 5 * 100 + 40 >> 3, frame.luminance()[12345] & 255);
        assertEquals(640, frame.preview().width());
        assertEquals(0xFFC86428, frame.preview().argb()[777]);
        camera.close();
    }

    @Test
    void aCameraThatAnotherProgramHoldsIsBusy() {
        assertEquals(Reason.BUSY, refusal(camera("", List.of(new Fake("one", 9) {
            @Override
            public void open() {
                throw new WebcamException("Cannot open");
            }
        }))));
    }

    @Test
    void aDriverThatHangsInTheSearchIsATimeOutAndNotAskedAgainBeforeItCameBack() throws Exception {
        int[] searches = {0};
        WebcamCamera camera = new WebcamCamera("", () -> driver(() -> {
            searches[0]++;
            hang.await();
            return List.of();
        }), 1, 1);
        assertEquals(Reason.TIMEOUT, refusal(camera));
        assertEquals(Reason.TIMEOUT, refusal(camera));
        assertEquals(1, searches[0]);
    }

    @Test
    void anUnpluggedCameraIsLostAndCanBeOpenedAgain() throws Exception {
        Fake fake = new Fake("one", 2);
        WebcamCamera camera = camera("", List.of(fake));
        camera.open();
        Reason reason = assertThrows(CameraUnavailable.class, () -> {
            while (true) {
                camera.next();
            }
        }).reason();
        assertEquals(Reason.LOST, reason);
        fake.left = 1_000_000;
        camera.open();
        assertTrue(camera.next().width() > 0);
        camera.close();
    }

    @Test
    void theRealDriverOnAMachineWithoutCameraAnswersInTimeAndThrowsNothingElse() {
        WebcamCamera camera = new WebcamCamera("no camera has this name");
        Reason reason = refusal(camera);
        assertTrue(reason == Reason.MISSING || reason == Reason.TIMEOUT, reason.name());
    }

    private static Reason refusal(WebcamCamera camera) {
        return assertThrows(CameraUnavailable.class, camera::open).reason();
    }

    private static WebcamCamera camera(String wanted, List<WebcamDevice> devices) {
        return new WebcamCamera(wanted, () -> driver(() -> devices), 30, 30);
    }

    private static WebcamDriver driver(java.util.concurrent.Callable<List<WebcamDevice>> search) {
        return new WebcamDriver() {
            @Override
            public List<WebcamDevice> getDevices() {
                try {
                    return search.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public boolean isThreadSafe() {
                return false;
            }
        };
    }

    /** A device with a number of frames in it, red 200, green 100, blue 40. */
    private static class Fake implements WebcamDevice, WebcamDevice.BufferAccess {
        private final String name;
        private volatile int left;
        private Dimension size = new Dimension(640, 480);
        private boolean open;

        Fake(String name, int frames) {
            this.name = name;
            this.left = frames;
        }

        @Override
        public ByteBuffer getImageBytes() {
            if (left-- <= 0) {
                return null;
            }
            byte[] pixels = new byte[size.width * size.height * 3];
            for (int i = 0; i < pixels.length; i += 3) {
                pixels[i] = (byte) 200;
                pixels[i + 1] = 100;
                pixels[i + 2] = 40;
            }
            return ByteBuffer.wrap(pixels);
        }

        @Override
        public void getImageBytes(ByteBuffer target) {
            target.put(getImageBytes());
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Dimension[] getResolutions() {
            return new Dimension[] {size};
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension wanted) {
            size = wanted;
        }

        @Override
        public BufferedImage getImage() {
            return null;
        }

        @Override
        public void open() {
            open = true;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public void dispose() {
            open = false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }
    }
}
