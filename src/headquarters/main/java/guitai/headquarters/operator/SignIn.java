package guitai.headquarters.operator;

import guitai.headquarters.directory.Pins;
import guitai.headquarters.operator.Audit.By;
import guitai.headquarters.operator.Session.Stage;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.OperatorStore;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Signing in: a password, then a second factor. Five failures in a row lock a login for a quarter of an hour, in the database, so
 * that neither a restart nor another process forgets it. Whoever guesses learns nothing: an unknown login, a locked one and a wrong
 * password take as long and are answered the same.
 */
public final class SignIn {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Guitai";
    private static final String NOBODY = Pins.hash(Secrets.token());

    private final Database database;
    private final Sessions sessions;
    private final Audit audit;
    private final Vault vault;
    private final Clock clock;
    private final OperatorStore operators = new OperatorStore();

    public SignIn(Database database, Sessions sessions, Audit audit, Vault vault, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is said to somebody who shows a password or a second factor. */
    public sealed interface Answer {

        /** @param token of the session that goes on from here */
        record GoOn(String token, Stage stage) implements Answer {
        }

        record Refused() implements Answer {
        }

        record Locked() implements Answer {
        }

        /** The session ended: begin again with the password. */
        record Ended() implements Answer {
        }
    }

    /** A second factor that is to be set up: for the eye and for an authenticator. */
    public record Offer(String secret, String address) {
    }

    /** The second factor is set: a whole session, and the codes that may take its place, shown this once. */
    public record SetUp(String token, List<String> recoveryCodes) {
    }

    public Answer password(String login, String password, String origin) {
        Optional<OperatorStore.Row> known = database.snapshot(c -> operators.find(c, login)).filter(OperatorStore.Row::active);
        boolean right = Pins.matches(password, known.flatMap(OperatorStore.Row::password).orElse(NOBODY));
        // Of an unknown login nothing is noted: somebody may have typed a password there.
        By by = new By(known.map(OperatorStore.Row::login).orElse(""), origin);
        return database.call(c -> {
            if (known.isEmpty() || locked(c, login)) {
                audit.note(c, by, Act.SIGN_IN_REFUSED, "");
                return new Answer.Refused();
            }
            if (!right) {
                failed(c, by);
                return new Answer.Refused();
            }
            boolean isNew = known.get().secondFactor().isEmpty();
            Optional<byte[]> pending = isNew ? Optional.of(vault.close(Secrets.bytes(Totp.SECRET_BYTES))) : Optional.empty();
            Stage stage = isNew ? Stage.NEW : Stage.HALF;
            return new Answer.GoOn(sessions.begin(c, login, stage, pending, origin), stage);
        });
    }

    /** A code of the authenticator, or one that takes its place. */
    public Answer secondFactor(Session half, String code, String origin) {
        By by = new By(half.login(), origin);
        return database.call(c -> {
            Optional<OperatorStore.Row> operator = operators.find(c, half.login()).filter(row -> row.active() && row.secondFactor().isPresent());
            if (operator.isEmpty() || half.stage() != Stage.HALF || sessions.row(c, half.token()).isEmpty()) {
                return new Answer.Ended();
            }
            if (locked(c, half.login())) {
                sessions.end(c, half.token());
                return new Answer.Locked();
            }
            OptionalLong step = Totp.match(vault.open(operator.get().secondFactor().get()), code, clock.instant());
            boolean recovered = step.isEmpty() && operators.useRecovery(c, half.login(), Secrets.hash(plain(code)));
            if (!recovered && !(step.isPresent() && operators.useStep(c, half.login(), step.getAsLong()))) {
                return failed(c, by);
            }
            if (recovered) {
                audit.note(c, by, Act.RECOVERY_CODE_USED, "");
            }
            return new Answer.GoOn(whole(c, half, by), Stage.WHOLE);
        });
    }

    /** What a new operator's authenticator is to be told; empty when the session ended. */
    public Optional<Offer> offer(Session fresh) {
        return pending(fresh).map(secret -> new Offer(Secrets.base32(secret), Totp.address(ISSUER, fresh.login(), secret)));
    }

    /** Sets the second factor up with a first code of it; empty for a wrong code. */
    public Optional<SetUp> confirm(Session fresh, String code, String origin) {
        Optional<byte[]> secret = pending(fresh);
        OptionalLong step = secret.map(known -> Totp.match(known, code, clock.instant())).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> recovery = Stream.generate(() -> Secrets.base32(Secrets.bytes(10))).limit(RECOVERY_CODES).toList();
        By by = new By(fresh.login(), origin);
        return Optional.of(database.call(c -> {
            operators.setSecondFactor(c, fresh.login(), vault.close(secret.get()), step.getAsLong(), recovery.stream().map(Secrets::hash).toList());
            audit.note(c, by, Act.SECOND_FACTOR_SET, "");
            return new SetUp(whole(c, fresh, by), recovery);
        }));
    }

    public void signOut(Session session, String origin) {
        database.run(c -> {
            sessions.end(c, session.token());
            audit.note(c, new By(session.login(), origin), Act.SIGNED_OUT, "");
        });
    }

    private Optional<byte[]> pending(Session fresh) {
        return fresh.stage() != Stage.NEW ? Optional.empty()
                : database.snapshot(c -> sessions.row(c, fresh.token())).flatMap(row -> row.pending()).map(vault::open);
    }

    /** A new token: what the browser held before is worth nothing any more. */
    private String whole(Tx c, Session part, By by) {
        operators.succeed(c, part.login());
        sessions.end(c, part.token());
        audit.note(c, by, Act.SIGNED_IN, "");
        return sessions.begin(c, part.login(), Stage.WHOLE, Optional.empty(), by.origin());
    }

    private Answer failed(Tx c, By by) {
        boolean locked = operators.fail(c, by.login(), MOST_FAILURES, clock.instant().plus(LOCKED_FOR));
        audit.note(c, by, locked ? Act.LOCKED : Act.SIGN_IN_REFUSED, "");
        return locked ? new Answer.Locked() : new Answer.Refused();
    }

    private boolean locked(Tx c, String login) {
        Instant now = clock.instant();
        return operators.find(c, login).flatMap(OperatorStore.Row::lockedUntil).filter(now::isBefore).isPresent();
    }

    /** As it is kept: recovery codes are typed with blanks and in any case. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
