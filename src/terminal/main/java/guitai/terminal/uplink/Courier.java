package guitai.terminal.uplink;

import guitai.protocol.Compression;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.terminal.uplink.HqAnswer.NotHeadquarters;
import guitai.terminal.uplink.HqAnswer.Oddity;
import guitai.terminal.uplink.HqAnswer.Refused;
import guitai.terminal.uplink.HqAnswer.Silence;
import guitai.terminal.uplink.HqAnswer.Told;
import guitai.terminal.uplink.HqAnswer.Unreachable;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;

/** Carries one question: bounded in time, the answer bounded in size and checked before it is believed. */
final class Courier implements AutoCloseable {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_INFLATED = 32 << 20;
    /** A megabyte comes in this many times the patience for an answer, over a line of a tenth of a megabit. */
    private static final int PATIENCE_FOR_ROWS = 12;

    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience  how long one question may take from beginning to end
     * @param authority PEM of the only certificate authority that is believed
     */
    Courier(Duration patience, Optional<String> authority) {
        this.patience = patience;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience);
        authority.map(Tls::trusting).ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * What is asked. An empty body goes with GET.
     *
     * @param patience where somebody stands at the counter and waits for it; else the usual
     */
    record Question(URI where, String method, byte[] body, Map<String, String> headers, Optional<Duration> patience) {

        Question(URI where, String method, byte[] body, Map<String, String> headers) {
            this(where, method, body, headers, Optional.empty());
        }
    }

    /** The answer, the time that the other side says it is, and how long it wants not to be asked again. */
    record Carried<T>(HqAnswer<T> answer, Optional<Instant> date, Optional<Duration> pause) {
    }

    /** @param type what the answer is read as; {@code byte[]} for rows, as they come */
    <T> Carried<T> carry(Question question, Class<T> type) {
        if (!question.where().getScheme().equals("https") && !onThisMachine(question.where())) {
            return new Carried<>(new NotHeadquarters<>(Oddity.NOT_SAFE), Optional.empty(), Optional.empty());
        }
        Duration most = question.patience().orElse(patience);
        HttpRequest.Builder request = HttpRequest.newBuilder(question.where()).timeout(most)
                .header("Accept", String.join(", ", Paths.JSON_TYPE, Paths.ZSTD_JSON_TYPE, Paths.ROWS_TYPE, Paths.PROBLEM_TYPE))
                .header(Paths.REQUEST_ID, UUID.randomUUID().toString())
                .method(question.method(), question.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(question.body()));
        question.headers().forEach(request::header);
        CompletableFuture<HttpResponse<BoundedBody.Read>> answer = client.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<BoundedBody.Read> response = answer.get(most.toMillis() * (type == byte[].class ? PATIENCE_FOR_ROWS : 1), TimeUnit.MILLISECONDS);
            return new Carried<>(read(response, type), date(response), RetryAfter.of(response));
        } catch (ExecutionException failed) {
            return none(failure(failed.getCause()));
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            return none(new Unreachable<>(Silence.TOO_SLOW));
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return none(new Unreachable<>(Silence.CUT_OFF));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    static boolean onThisMachine(URI where) {
        String host = Optional.ofNullable(where.getHost()).orElse("");
        return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
    }

    private static <T> Carried<T> none(HqAnswer<T> answer) {
        return new Carried<>(answer, Optional.empty(), Optional.empty());
    }

    private static Optional<Instant> date(HttpResponse<?> response) {
        try {
            return response.headers().firstValue("Date").map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static <T> HqAnswer<T> failure(Throwable why) {
        return why instanceof SSLException ? new NotHeadquarters<>(Oddity.CERTIFICATE) : new Unreachable<>(silence(why));
    }

    private static Silence silence(Throwable why) {
        return switch (why) {
            case HttpConnectTimeoutException _ -> Silence.NO_CONNECTION;
            case HttpTimeoutException _ -> Silence.TOO_SLOW;
            case ConnectException _ -> Silence.NO_CONNECTION;
            default -> Silence.CUT_OFF;
        };
    }

    private static <T> HqAnswer<T> read(HttpResponse<BoundedBody.Read> response, Class<T> type) {
        String media = response.headers().firstValue("Content-Type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            return new NotHeadquarters<>(Oddity.REDIRECT);
        }
        if (response.body().tooLarge()) {
            return new NotHeadquarters<>(Oddity.TOO_LARGE);
        }
        if (status == 200 && (media.equals(Paths.JSON_TYPE) || media.equals(Paths.ZSTD_JSON_TYPE))) {
            return told(response.body().bytes(), media.equals(Paths.ZSTD_JSON_TYPE), type);
        }
        if (status == 200 && media.equals(Paths.ROWS_TYPE) && type == byte[].class) {
            return new Told<>(type.cast(response.body().bytes()));
        }
        if (status >= 400 && media.equals(Paths.PROBLEM_TYPE)) {
            return refused(response.body().bytes());
        }
        return status >= 500 ? new Unreachable<>(Silence.BUSY) : new NotHeadquarters<>(Oddity.MEDIA_TYPE);
    }

    private static <T> HqAnswer<T> told(byte[] body, boolean compressed, Class<T> type) {
        try {
            T value = Json.MAPPER.readValue(compressed ? Compression.inflate(body, MOST_INFLATED) : body, type);
            return value == null ? new NotHeadquarters<>(Oddity.UNREADABLE) : new Told<>(value);
        } catch (Compression.Refused | JacksonException unreadable) {
            return new NotHeadquarters<>(Oddity.UNREADABLE);
        }
    }

    /** A breakdown or a start of headquarters passes; anything else wants a person. */
    private static <T> HqAnswer<T> refused(byte[] body) {
        try {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            boolean passes = problem.status() >= 500 || problem.status() == 429;
            return passes ? new Unreachable<>(Silence.BUSY) : new Refused<>(problem);
        } catch (JacksonException unreadable) {
            return new NotHeadquarters<>(Oddity.UNREADABLE);
        }
    }
}
