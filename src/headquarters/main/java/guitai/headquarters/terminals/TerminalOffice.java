package guitai.headquarters.terminals;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.CodeStore;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.TerminalStore;
import guitai.protocol.KeyRenewal;
import guitai.protocol.Problem;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of terminals after their enrolment: renewed keys, revocation, and what a page shows of them. */
public final class TerminalOffice {

    /** How long a renewed key's predecessor is still good: for what is on its way. */
    private static final Duration OVERLAP = Duration.ofDays(7);

    private final Database database;
    private final Tables tables;
    private final Clock clock;

    public TerminalOffice(Database database, Tables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /** A key is good until then, or why not. */
    public sealed interface Renewal {
        record Done(KeyRenewal.Done done) implements Renewal {
        }

        record Refused(Problem problem) implements Renewal {
        }
    }

    /** The request was signed with the old key; the new one proves itself. Asked again, it answers the same. */
    public Renewal renew(TerminalId terminal, KeyRenewal asked) {
        Optional<PublicKey> key = Ed25519.publicKey(asked.publicKey());
        boolean own = key.isPresent() && asked.proof() != null
                && asked.proof().holds(key.get(), KeySignature.Purpose.KEY, KeyRenewal.signedText(terminal, asked.publicKey()));
        if (!own) {
            return new Renewal.Refused(Problem.of(Problem.FORGED, 400, "The new key does not sign for itself"));
        }
        Instant now = clock.instant();
        Instant ends = Instant.ofEpochSecond(now.plus(Enrolments.KEY_LIFE).getEpochSecond());
        String name = Ed25519.fingerprint(key.get());
        database.run(c -> {
            tables.terminals().addKey(c, terminal, name, asked.publicKey(), now, ends);
            tables.terminals().endOtherKeys(c, terminal, name, now.plus(OVERLAP));
        });
        return new Renewal.Done(new KeyRenewal.Done(name, ends, now));
    }

    /** From now on the terminal is told no. @return false for a terminal that nobody knows */
    public boolean revoke(TerminalId terminal) {
        return database.call(c -> {
            boolean known = tables.journal().storeOf(c, terminal).isPresent();
            if (known) {
                tables.terminals().revoke(c, terminal, clock.instant());
            }
            return known;
        });
    }

    public List<TerminalStore.Row> terminals() {
        return database.snapshot(tables.terminals()::all);
    }

    /** Terminals whose data were restored or copied. */
    public List<TerminalStore.Fork> forks() {
        return database.snapshot(tables.terminals()::forks);
    }

    /** Both versions of such a terminal's entries. */
    public List<TerminalStore.Version> versions(TerminalId terminal, int most) {
        return database.snapshot(c -> tables.terminals().versions(c, terminal, most));
    }

    /** Nobody can be enrolled with this code any more; one that was used stays on the list. */
    public void withdraw(String number) {
        database.run(c -> tables.codes().withdraw(c, number));
    }

    /** Enrolment codes that are open or were used lately. */
    public List<CodeStore.Code> codes() {
        return database.snapshot(tables.codes()::all);
    }
}
