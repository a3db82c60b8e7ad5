package guitai.headquarters;

import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.tls.OnlyThisCertificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The way from the command line to the headquarters that runs on this machine: by the secret and the certificate in its data folder. */
final class LocalLine {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private LocalLine() {
    }

    /** Where that headquarters answers. */
    static String address(Path data, int port) {
        return (shown(data).isPresent() ? "https://" : "http://") + HqSettings.LOOPBACK + ":" + port;
    }

    private static Optional<Path> shown(Path data) {
        return Optional.of(OnlyThisCertificate.fileIn(data)).filter(Files::exists);
    }

    /** @throws IOException when no headquarters of that data folder answers at the port */
    static HttpResponse<byte[]> post(Path data, int port, String path, String media, byte[] body) throws IOException, InterruptedException {
        Optional<Path> shown = shown(data);
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20));
        if (shown.isPresent()) {
            builder.sslContext(OnlyThisCertificate.in(shown.get()));
        }
        try (HttpClient http = builder.build()) {
            URI address = URI.create(address(data, port) + path);
            return http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                    .header("Authorization", "Bearer " + Files.readString(KeyRing.secretFile(data))).header("Content-Type", media)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
