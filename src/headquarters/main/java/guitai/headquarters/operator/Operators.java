package guitai.headquarters.operator;

import guitai.headquarters.directory.Pins;
import guitai.headquarters.operator.Audit.By;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.OperatorStore;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Appoints operators. Nobody is given a password: everybody sets an own one over an invitation that is good once. */
public final class Operators {

    /** How a login may look. */
    public static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,31}";
    public static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final Duration INVITED_FOR = Duration.ofHours(48);

    private final Database database;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final OperatorStore store = new OperatorStore();

    public Operators(Database database, Sessions sessions, Audit audit, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What becomes of an appointment. */
    public sealed interface Appointed {

        /** @param invitation to be put into the address of the welcome page; known to nobody afterwards */
        record Invited(String invitation) implements Appointed {
        }

        record LoginUnusable() implements Appointed {
        }

        record LoginTaken() implements Appointed {
        }

        record Nobody() implements Appointed {
        }
    }

    /** What becomes of a chosen password. */
    public enum Welcome {
        SET, TOO_SHORT, GONE
    }

    public List<OperatorStore.Row> all() {
        return database.snapshot(store::all);
    }

    public Appointed add(By by, String login, String name, Rank rank) {
        if (!login.matches(LOGIN) || name.isBlank()) {
            return new Appointed.LoginUnusable();
        }
        return database.call(c -> {
            if (!store.add(c, login, name.strip(), rank.name())) {
                return new Appointed.LoginTaken();
            }
            audit.note(c, by, Act.OPERATOR_ADDED, login + " " + rank);
            return invite(c, login);
        });
    }

    /** Takes password and second factor away, ends all sessions, and invites anew. */
    public Appointed reset(By by, String login) {
        return database.call(c -> {
            Appointed appointed = invite(c, login);
            if (appointed instanceof Appointed.Invited) {
                sessions.endAll(c, login);
                audit.note(c, by, Act.OPERATOR_INVITED, login);
            }
            return appointed;
        });
    }

    private Appointed invite(Tx c, String login) {
        String invitation = Secrets.token();
        return store.invite(c, login, Secrets.hash(invitation), clock.instant().plus(INVITED_FOR))
                ? new Appointed.Invited(invitation) : new Appointed.Nobody();
    }

    /** What an operator may do takes effect with the next request. */
    public void change(By by, String login, Rank rank, boolean active) {
        database.run(c -> {
            store.change(c, login, rank.name(), active);
            if (!active) {
                sessions.endAll(c, login);
            }
            audit.note(c, by, Act.OPERATOR_CHANGED, login + " " + rank + (active ? "" : " -"));
        });
    }

    /** Whose invitation it is, while it is good. */
    public Optional<OperatorStore.Row> invited(String invitation) {
        return database.snapshot(c -> store.invited(c, Secrets.hash(invitation), clock.instant()));
    }

    /** Takes the invitation up with a password of one's own. */
    public Welcome welcome(String invitation, String password, String origin) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return Welcome.TOO_SHORT;
        }
        String hash = Pins.hash(password);
        return database.call(c -> store.invited(c, Secrets.hash(invitation), clock.instant())
                .filter(row -> store.setPassword(c, row.login(), hash, Secrets.hash(invitation)))
                .map(row -> {
                    audit.note(c, new By(row.login(), origin), Act.PASSWORD_SET, "");
                    return Welcome.SET;
                }).orElse(Welcome.GONE));
    }
}
