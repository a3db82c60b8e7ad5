package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import com.sun.net.httpserver.HttpServer;
import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.scan.read.Codes;
import guitai.terminal.scan.read.StandardReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera on the line: a stream by an independent program, and streams that are cut, swollen or nonsense. */
class MjpegCameraTest {

    private static final String TEXT = "9156000000000428";

    private final CountDownLatch read = new CountDownLatch(1);
    private HttpServer server;
    private MjpegCamera camera;

    @AfterEach
    void letGo() {
        read.countDown();
        if (camera != null) {
            camera.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void picturesWithAndWithoutLengthArriveAndDamagedOnesAreSkipped() throws Exception {
        byte[] good = jpeg();
        watch("multipart/x-mixed-replace; boundary=x", out -> {
            out.write(part("x", "nonsense".getBytes(StandardCharsets.UTF_8), true));
            out.write(part("x", java.util.Arrays.copyOf(good, good.length / 2), true));
            out.write(part("x", good, false));
            out.write("--x\r\n".getBytes(StandardCharsets.UTF_8));
        });
        assertEquals(640, camera.next().width());
    }

    @Test
    void aStreamThatEndsInThePictureIsALostCamera() throws Exception {
        byte[] good = jpeg();
        watch("multipart/x-mixed-replace;boundary=x", out -> out.write(part("x", good, true), 0, good.length / 2));
        read.countDown();
        assertEquals(Reason.LOST, assertThrows(CameraUnavailable.class, camera::next).reason());
    }

    @Test
    void aPartThatClaimsTwoGigabytesIsNotWaitedFor() throws Exception {
        watch("multipart/x-mixed-replace;boundary=x",
                out -> out.write("--x\r\nContent-Length: 2147483647\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.LOST, assertThrows(CameraUnavailable.class, camera::next).reason());
    }

    @Test
    void aPartWithoutEndIsGivenUp() throws Exception {
        watch("multipart/x-mixed-replace;boundary=x", out -> {
            out.write("--x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 12; i++) {
                out.write(zeros);
            }
        });
        assertEquals(Reason.LOST, assertThrows(CameraUnavailable.class, camera::next).reason());
    }

    @Test
    void aWebPageIsNoCamera() throws Exception {
        watch("text/html", out -> out.write("<html><body>hello</body></html>\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.LOST, assertThrows(CameraUnavailable.class, camera::next).reason());
    }

    @Test
    void nobodyAtTheAddressIsAMissingCamera() throws Exception {
        camera = new MjpegCamera(URI.create("http://127.0.0.1:" + freePort() + "/"));
        assertEquals(Reason.MISSING, assertThrows(CameraUnavailable.class, camera::open).reason());
    }

    @Test
    void aStreamMadeByFfmpegIsReadThroughTheWholeRoad(@TempDir Path folder) throws Exception {
        assumeTrue(installed("ffmpeg"), "ffmpeg is not installed: the stream of an independent program was not tried");
        Path picture = folder.resolve("card.png");
        ImageIO.write(Codes.draw(BarcodeFormat.QR_CODE, TEXT, 8, 1280, 720), "png", picture.toFile());
        int port = freePort();
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-hide_banner", "-loglevel", "error", "-re", "-loop", "1", "-framerate", "15", "-i",
                picture.toString(), "-t", "60", "-f", "mpjpeg", "-content_type", "multipart/x-mixed-replace;boundary=ffmpeg", "-listen", "1",
                "http://127.0.0.1:" + port + "/cam").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        LinkedBlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();
        camera = new MjpegCamera(URI.create("http://127.0.0.1:" + port + "/cam"));
        try (ScanLoop loop = new ScanLoop(camera, new StandardReader(), new PreviewSlot(), codes::addAll, state -> { })) {
            loop.start();
            ScannedCode code = codes.poll(40, TimeUnit.SECONDS);
            assertEquals(TEXT, code == null ? "nothing" : code.text());
        } finally {
            ffmpeg.destroyForcibly().waitFor();
        }
    }

    private void watch(String contentType, Script script) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/cam", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                script.play(out);
                out.flush();
                read.await();
            } catch (IOException | InterruptedException readerLeft) {
                exchange.close();
            }
        });
        server.start();
        camera = new MjpegCamera(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cam"));
        if (contentType.startsWith("text")) {
            read.countDown();
        }
        camera.open();
    }

    private static byte[] part(String boundary, byte[] body, boolean withLength) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String length = withLength ? "Content-Length: " + body.length + "\r\n" : "";
        part.write(("--" + boundary + "\r\nContent-Type: image/jpeg\r\n" + length + "\r\n").getBytes(StandardCharsets.UTF_8));
        part.write(body);
        part.write("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(Codes.draw(BarcodeFormat.QR_CODE, TEXT, 4, 640, 480), "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private interface Script {
        void play(OutputStream out) throws IOException;
    }
}
