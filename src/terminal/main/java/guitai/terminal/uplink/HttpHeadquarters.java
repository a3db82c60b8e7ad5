package guitai.terminal.uplink;

import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.KeyRenewal;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.protocol.SealedDay;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.TerminalKey;
import guitai.protocol.TerminalNote;
import guitai.terminal.uplink.Courier.Carried;
import guitai.terminal.uplink.HqAnswer.Silence;
import guitai.terminal.uplink.HqAnswer.Unreachable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Headquarters over HTTP. Every request is signed with the terminal's key; a headquarters that says that our clock is off is
 * believed about the time, and asked once more; one that says when it may be asked again is left alone until then.
 */
public final class HttpHeadquarters implements HqLine {

    private static final byte[] NOTHING = new byte[0];
    /** How long a customer at the counter waits for a line that may not be there. */
    private static final Duration AT_THE_COUNTER = Duration.ofMillis(1_500);

    private final Credentials credentials;
    private final Supplier<Optional<URI>> base;
    private final Courier courier;
    private final RetryAfter rest;
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean paused;
    private volatile Supplier<Optional<TerminalNote>> note = Optional::empty;

    /**
     * @param base     where headquarters is; empty while nobody knows
     * @param patience how long one question may take from beginning to end
     */
    public HttpHeadquarters(Credentials credentials, Supplier<Optional<URI>> base, Duration patience) {
        this(credentials, base, patience, System::nanoTime);
    }

    HttpHeadquarters(Credentials credentials, Supplier<Optional<URI>> base, Duration patience, LongSupplier nanos) {
        this.rest = new RetryAfter(nanos);
        this.credentials = credentials;
        this.base = base;
        this.courier = new Courier(patience, credentials.authority());
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
        JournalBatch signed = credentials.key().get().sign(batch);
        return ask(new Wish("PUT", Paths.batch(terminal(), batch.firstSeq(), batch.lastSeq()), Paths.BATCH_TYPE,
                Compression.compress(BatchForm.write(signed)), Optional.empty()), BatchReceipt.class);
    }

    @Override
    public HqAnswer<ChangePage> changes(FeedName feed, String cursor, int most) {
        return ask(Paths.changes(terminal(), feed, cursor, most), ChangePage.class);
    }

    @Override
    public HqAnswer<SnapshotManifest> snapshot() {
        return ask(Paths.snapshot(terminal()), SnapshotManifest.class);
    }

    @Override
    public HqAnswer<byte[]> segment(String snapshot, int number) {
        return ask(Paths.segment(terminal(), snapshot, number), byte[].class);
    }

    @Override
    public HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq) {
        return ask(Paths.day(terminal(), businessDate, throughSeq), DayAnswer.class);
    }

    @Override
    public HqAnswer<SealedDay> seal(LocalDate businessDate) {
        return ask(Paths.seal(terminal(), businessDate), SealedDay.class);
    }

    @Override
    public HqAnswer<LookupAnswer> lookup(LookupRequest request) {
        return atTheCounter("POST", Paths.lookups(terminal()), Json.MAPPER.writeValueAsBytes(request), LookupAnswer.class);
    }

    @Override
    public HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
        return atTheCounter("POST", Paths.reservations(terminal()), Json.MAPPER.writeValueAsBytes(request), ReservationAnswer.class);
    }

    @Override
    public void release(UUID hold) {
        atTheCounter("DELETE", Paths.reservation(terminal(), hold), NOTHING, JsonNode.class);
    }

    private <T> HqAnswer<T> atTheCounter(String method, String path, byte[] body, Class<T> answer) {
        return ask(new Wish(method, path, Paths.JSON_TYPE, body, Optional.of(AT_THE_COUNTER)), answer);
    }

    /** Tells the terminal's next key, signed with the present one. */
    public HqAnswer<KeyRenewal.Done> renew(KeyRenewal renewal) {
        return ask(new Wish("POST", Paths.keys(terminal()), Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(renewal), Optional.empty()),
                KeyRenewal.Done.class);
    }

    @Override
    public void close() {
        courier.close();
    }

    private TerminalId terminal() {
        return credentials.key().get().terminal();
    }

    private <T> HqAnswer<T> ask(String path, Class<T> type) {
        return ask(new Wish("GET", path, Paths.JSON_TYPE, NOTHING, Optional.empty()), type);
    }

    /** @param patience less than the usual, where a customer waits */
    private record Wish(String method, String path, String media, byte[] body, Optional<Duration> patience) {
    }

    private <T> HqAnswer<T> ask(Wish wish, Class<T> type) {
        Optional<URI> where = base.get();
        if (paused || where.isEmpty()) {
            return new Unreachable<>(paused ? Silence.PAUSED : Silence.ADDRESS_UNKNOWN);
        }
        if (rest.waiting()) {
            return new Unreachable<>(Silence.BUSY);
        }
        URI whole = where.get().resolve(wish.path());
        Carried<T> first = carried(wish, whole, type);
        if (first.answer() instanceof HqAnswer.Refused<T>(Problem problem) && problem.type().equals(Problem.EXPIRED) && first.date().isPresent()) {
            ahead = Duration.between(credentials.clock().instant(), first.date().get());
            return carried(wish, whole, type).answer();
        }
        return first.answer();
    }

    private <T> Carried<T> carried(Wish wish, URI whole, Class<T> type) {
        Carried<T> carried = courier.carry(question(wish, whole), type);
        carried.pause().ifPresent(rest::told);
        return carried;
    }

    private Courier.Question question(Wish wish, URI whole) {
        TerminalKey key = credentials.key().get();
        Instant now = credentials.clock().instant().plus(ahead);
        String target = whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery());
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", key.authorization(wish.method(), target, wish.body(), now)));
        if (wish.body().length > 0) {
            headers.put("Content-Type", wish.media());
        }
        note.get().ifPresent(told -> headers.put(TerminalNote.HEADER, told.text()));
        return new Courier.Question(whole, wish.method(), wish.body(), headers, wish.patience());
    }
}
