package guitai.headquarters;

import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.tls.OnlyThisCertificate;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The headquarters that runs on this machine, as a command asks it: by the secret and the certificate in its data folder. */
final class LocalHq {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    /** It said no; the message is its reason. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private Refused(String reason) {
            super(reason);
        }
    }

    /** Nobody answers there. */
    static final class Nobody extends Exception {
        private static final long serialVersionUID = 1L;

        private Nobody(int port) {
            super(Main.text("issue.nobody", port));
        }
    }

    /** What it answers to this, sent as that kind of media. */
    <T> T ask(String path, String media, byte[] body, Class<T> answer) throws Refused, Nobody, InterruptedException {
        HttpResponse<byte[]> told;
        try {
            told = post(path, media, body);
        } catch (IOException silence) {
            throw new Nobody(port);
        }
        if (told.statusCode() != 200) {
            throw new Refused(Json.MAPPER.readValue(told.body(), Problem.class).title());
        }
        return Json.MAPPER.readValue(told.body(), answer);
    }

    /** Where it answers. */
    String address() {
        return (shown().isPresent() ? "https://" : "http://") + HqSettings.LOOPBACK + ":" + port;
    }

    private Optional<Path> shown() {
        return Optional.of(OnlyThisCertificate.fileIn(data)).filter(Files::exists);
    }

    private HttpResponse<byte[]> post(String path, String media, byte[] body) throws IOException, InterruptedException {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20));
        if (shown().isPresent()) {
            builder.sslContext(OnlyThisCertificate.in(shown().get()));
        }
        try (HttpClient http = builder.build()) {
            return http.send(HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE)
                    .header("Authorization", "Bearer " + Files.readString(KeyRing.secretFile(data))).header("Content-Type", media)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
