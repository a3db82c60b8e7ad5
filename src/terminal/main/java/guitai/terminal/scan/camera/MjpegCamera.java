package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.FrameSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * A telephone or network camera that sends pictures over HTTP (multipart/x-mixed-replace of JPEG). An own thread reads the
 * stream and keeps the newest picture only; it is decoded when it is asked for. A damaged picture is skipped.
 */
public final class MjpegCamera implements FrameSource {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int FRAME_SECONDS = 3;

    private final URI address;
    private Session session;

    /** @param address http or https; {@code user:password@} is sent as basic authentication and never shown */
    public MjpegCamera(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return address.getHost();
    }

    @Override
    public void open() throws InterruptedException {
        close();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
        try {
            HttpResponse<InputStream> response = client.send(request(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new CameraUnavailable(response.statusCode() == 404 ? Reason.MISSING : Reason.BUSY);
            }
            session = new Session(client, response.body());
            session.thread.start();
        } catch (HttpTimeoutException silent) {
            throw failed(client, new CameraUnavailable(Reason.TIMEOUT, silent));
        } catch (ConnectException absent) {
            throw failed(client, new CameraUnavailable(Reason.MISSING, absent));
        } catch (IOException broken) {
            throw failed(client, new CameraUnavailable(Reason.LOST, broken));
        } catch (CameraUnavailable refused) {
            throw failed(client, refused);
        }
    }

    @Override
    public Frame next() throws InterruptedException {
        if (session == null) {
            throw new CameraUnavailable(Reason.LOST);
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(FRAME_SECONDS).toNanos();
        while (System.nanoTime() < deadline) {
            byte[] jpeg = session.pictures.take(FRAME_SECONDS, Reason.TIMEOUT);
            if (PictureFile.read(jpeg) instanceof PictureFile.Result.Picture(Frame frame)) {
                return frame;
            }
        }
        throw new CameraUnavailable(Reason.TIMEOUT);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutUser()).timeout(ANSWER);
        if (address.getRawUserInfo() != null) {
            byte[] user = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        return request.build();
    }

    private URI withoutUser() {
        return address.getRawUserInfo() == null ? address
                : URI.create(address.toString().replaceFirst("//[^@/]*@", "//"));
    }

    private static CameraUnavailable failed(HttpClient client, CameraUnavailable why) {
        client.shutdownNow();
        return why;
    }

    private static final class Session {
        private final HttpClient client;
        private final InputStream body;
        private final Newest<byte[]> pictures = new Newest<>();
        private final Thread thread = Thread.ofVirtual().name("mjpeg").unstarted(this::run);

        Session(HttpClient client, InputStream body) {
            this.client = client;
            this.body = body;
        }

        private void run() {
            try (body) {
                MultipartReader parts = new MultipartReader(body);
                while (true) {
                    pictures.put(parts.next());
                }
            } catch (IOException over) {
                pictures.fail(new CameraUnavailable(Reason.LOST, over));
            }
        }

        void close() {
            client.shutdownNow();
        }
    }
}
