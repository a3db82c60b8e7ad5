package guitai.terminal.uplink;

import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.Json;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.SealedDay;
import guitai.protocol.TerminalNote;
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
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** Headquarters over HTTP: every request bounded in time, every answer bounded in size and checked before it is believed. */
public final class HttpHeadquarters implements HqLine {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_INFLATED = 32 << 20;

    private final TerminalId terminal;
    private final Supplier<Optional<URI>> base;
    private final Duration patience;
    private final HttpClient client;
    private volatile boolean paused;
    private volatile Supplier<Optional<TerminalNote>> note = Optional::empty;

    /**
     * @param base     where headquarters is; empty while nobody knows
     * @param patience how long one question may take from beginning to end
     */
    public HttpHeadquarters(TerminalId terminal, Supplier<Optional<URI>> base, Duration patience) {
        this.terminal = terminal;
        this.base = base;
        this.patience = patience;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
    }

    @Override
    public void setPaused(boolean on) {
        paused = on;
    }

    public boolean paused() {
        return paused;
    }

    @Override
    public void introduce(Supplier<TerminalNote> told) {
        note = () -> Optional.of(told.get());
    }

    @Override
    public HqAnswer<BatchReceipt> send(JournalBatch batch) {
        byte[] body = Compression.compress(BatchForm.write(batch));
        return ask(Paths.batch(terminal, batch.firstSeq(), batch.lastSeq()), BatchReceipt.class, request -> request
                .header("Content-Type", Paths.BATCH_TYPE).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Override
    public HqAnswer<ChangePage> changes(String cursor, int most) {
        return ask(Paths.changes(terminal, cursor, most), ChangePage.class, HttpRequest.Builder::GET);
    }

    @Override
    public HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq) {
        return ask(Paths.day(terminal, businessDate, throughSeq), DayAnswer.class, HttpRequest.Builder::GET);
    }

    @Override
    public HqAnswer<SealedDay> seal(LocalDate businessDate) {
        return ask(Paths.seal(terminal, businessDate), SealedDay.class, HttpRequest.Builder::GET);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private <T> HqAnswer<T> ask(String path, Class<T> type, Method method) {
        Optional<URI> where = base.get();
        if (paused || where.isEmpty()) {
            return new Unreachable<>(paused ? Silence.PAUSED : Silence.ADDRESS_UNKNOWN);
        }
        HttpRequest.Builder request = method.of(HttpRequest.newBuilder(where.get().resolve(path))
                .timeout(patience).header("Accept", Paths.JSON_TYPE + ", " + Paths.ZSTD_JSON_TYPE + ", " + Paths.PROBLEM_TYPE));
        note.get().ifPresent(told -> request.header(TerminalNote.HEADER, told.text()));
        CompletableFuture<HttpResponse<BoundedBody.Read>> answer = client.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        try {
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), type);
        } catch (ExecutionException failed) {
            return new Unreachable<>(silence(failed.getCause()));
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            return new Unreachable<>(Silence.TOO_SLOW);
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Unreachable<>(Silence.CUT_OFF);
        }
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
