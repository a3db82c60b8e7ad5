package guitai.terminal.uplink;

import guitai.protocol.Problem;
import guitai.terminal.uplink.SyncStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Puts together what the badge shows and tells whoever listens when it changes. Thread-safe. */
final class StatusBoard {

    private final Clock clock;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private Outcome push = Outcome.IDLE;
    private Outcome pull = Outcome.IDLE;
    private Outcome members = Outcome.IDLE;
    private boolean contact;
    private boolean paused;
    private long waiting;
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> lastContact = Optional.empty();
    private int quarantined;
    private Optional<Long> offset = Optional.empty();
    private NewsAge news = NewsAge.UNKNOWN;
    private SyncStatus shown = SyncStatus.UNKNOWN;

    StatusBoard(Clock clock) {
        this.clock = clock;
    }

    synchronized SyncStatus shown() {
        return shown;
    }

    /** What was refused, while it is. */
    synchronized Optional<Problem> problem() {
        return push.problem().or(pull::problem).or(members::problem);
    }

    AutoCloseable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void pushed(Outcome outcome) {
        change(() -> push = outcome);
    }

    void pulled(Outcome outcome) {
        change(() -> pull = outcome);
    }

    void followed(Outcome outcome) {
        change(() -> members = outcome);
    }

    void paused(boolean on) {
        change(() -> paused = on);
    }

    void heard(Instant hqTime) {
        Instant now = clock.instant();
        change(() -> {
            contact = true;
            lastContact = Optional.of(now);
            offset = Optional.of(Duration.between(now, hqTime).toMillis());
        });
    }

    void counted(long entries, Optional<Instant> oldest, int cases) {
        change(() -> {
            waiting = entries;
            since = oldest;
            quarantined = cases;
        });
    }

    /** A snapshot that is coming has its own word. */
    void news(NewsAge now) {
        change(() -> news = now.loading(news.load()));
    }

    void loading(MembersLoad now) {
        change(() -> news = news.loading(now));
    }

    private void change(Runnable how) {
        SyncStatus before;
        SyncStatus after;
        synchronized (this) {
            before = shown;
            how.run();
            State now = state();
            Optional<Problem> refusal = now == State.REFUSED ? problem() : Optional.empty();
            shown = new SyncStatus(now, waiting, since, lastContact, quarantined, offset, refusal.map(SyncStatus.Trouble::of),
                    refusal.flatMap(Problem::request), news);
            after = shown;
        }
        if (!after.equals(before)) {
            listeners.forEach(listener -> listener.accept(after));
        }
    }

    private State state() {
        if (paused) {
            return State.UNREACHABLE;
        }
        List<Outcome.Kind> ways = List.of(push.kind(), pull.kind(), members.kind());
        if (ways.contains(Outcome.Kind.REFUSED)) {
            return State.REFUSED;
        }
        if (ways.contains(Outcome.Kind.SILENT)) {
            return State.UNREACHABLE;
        }
        if (!contact) {
            return State.STARTING;
        }
        return waiting > 0 ? State.SENDING : State.SYNCED;
    }
}
