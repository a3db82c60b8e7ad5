package guitai.demo.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends headquarters a recorded request once more. */
final class Asking {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Asking() {
    }

    /** The same exchange with the answer that headquarters gives to these bytes now. */
    static Exchange again(URI headquarters, Exchange asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(headquarters.resolve(asked.path()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.request()));
        asked.headers().forEach(request::setHeader);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Exchange(asked.method(), asked.path(), asked.headers(), asked.request(), answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
