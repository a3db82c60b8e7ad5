package guitai.headquarters.operator;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.OperatorStore;
import guitai.headquarters.store.SessionStore;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in. A session ends after half an hour without a request, and after twelve in any case; half of one after ten minutes. */
public final class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration HALF = Duration.ofMinutes(10);
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final SessionStore sessions = new SessionStore();
    private final OperatorStore operators = new OperatorStore();

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose session this token is; empty when it ended or the operator may not work any more. */
    public Optional<Session> find(String token) {
        return database.snapshot(c -> row(c, token).flatMap(row -> operators.find(c, row.login()).filter(OperatorStore.Row::active)
                .map(operator -> new Session(token, row.login(), operator.name(), Rank.valueOf(operator.role()), Session.Stage.valueOf(row.stage())))));
    }

    /** A person did something: the session lives on. Pages that refresh themselves do not call this. */
    public void seen(Session session) {
        Instant now = clock.instant();
        boolean due = database.snapshot(c -> row(c, session.token())).filter(row -> row.seenAt().plus(WRITTEN_EVERY).isBefore(now)).isPresent();
        if (due) {
            database.run(c -> sessions.seen(c, Secrets.hash(session.token()), now));
        }
    }

    Optional<SessionStore.Row> row(Tx c, String token) {
        Instant now = clock.instant();
        return sessions.find(c, Secrets.hash(token)).filter(row -> {
            boolean whole = row.stage().equals(Session.Stage.WHOLE.name());
            return now.isBefore(row.seenAt().plus(whole ? IDLE : HALF)) && now.isBefore(row.madeAt().plus(LONGEST));
        });
    }

    /** Begins one and returns its token; those that ended are forgotten meanwhile. */
    String begin(Tx c, String login, Session.Stage stage, Optional<byte[]> pending, String origin) {
        Instant now = clock.instant();
        sessions.forget(c, now.minus(LONGEST), now.minus(IDLE));
        String token = Secrets.token();
        sessions.insert(c, new SessionStore.Row(Secrets.hash(token), login, stage.name(), pending, origin, now, now));
        return token;
    }

    void end(Tx c, String token) {
        sessions.end(c, Secrets.hash(token));
    }

    void endAll(Tx c, String login) {
        sessions.endAll(c, login);
    }
}
