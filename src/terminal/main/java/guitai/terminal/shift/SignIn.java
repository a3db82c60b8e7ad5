package guitai.terminal.shift;

import com.password4j.Argon2Function;
import com.password4j.Password;
import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Staff;
import guitai.domain.staff.TerminalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signing in by employee and PIN. Five wrong PINs lock for 30 s, then 1, 5 and 15 minutes; the count survives a restart. */
public final class SignIn {

    private static final int TRIES = 5;
    private static final List<Duration> LOCKS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final TerminalId terminal;
    private final Staff staff;
    private final ShopFacts shop;
    private final JournalWriter journal;
    private final Clock clock;

    public SignIn(TerminalId terminal, Staff staff, ShopFacts shop, JournalWriter journal, Clock clock) {
        this.terminal = terminal;
        this.staff = staff;
        this.shop = shop;
        this.journal = journal;
        this.clock = clock;
    }

    public Roster roster() {
        return new Roster(terminal, shop.store(), staff.at(terminal.store()), shop.asOf());
    }

    public SignInAnswer signIn(EmployeeId who, String pin) {
        Optional<Employee> employee = staff.byId(who).filter(e -> e.store().equals(terminal.store()));
        if (employee.isEmpty() || shop.store().isEmpty()) {
            return new SignInAnswer.Unknown();
        }
        Staff.Attempts attempts = staff.attempts(who);
        Optional<Instant> locked = attempts.lockedUntil().filter(until -> until.isAfter(clock.instant()));
        if (locked.isPresent()) {
            return new SignInAnswer.Locked(locked.get());
        }
        // Counted before the PIN is tried: a kill in between must not give a free attempt.
        Staff.Attempts counted = counted(attempts.failed() + 1);
        staff.remember(who, counted);
        return matches(pin, employee.get().pinHash()) ? welcome(employee.get()) : refuse(counted);
    }

    /** The hash says itself how it was made. */
    private static boolean matches(String pin, String hash) {
        return Password.check(pin, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Puts the end of a session on record. */
    public void signOut(Session session) {
        journal.record(new Fact.SignedOut(), session.actor());
    }

    private SignInAnswer welcome(Employee employee) {
        staff.remember(employee.id(), Staff.Attempts.NONE);
        Session session = new Session(employee, shop.store().orElseThrow(), terminal, clock.instant());
        journal.record(new Fact.SignedIn(), session.actor());
        return new SignInAnswer.Welcome(session);
    }

    private static SignInAnswer refuse(Staff.Attempts counted) {
        return counted.lockedUntil().<SignInAnswer>map(SignInAnswer.Locked::new)
                .orElseGet(() -> new SignInAnswer.WrongPin(TRIES - counted.failed() % TRIES));
    }

    private Staff.Attempts counted(int failed) {
        if (failed % TRIES != 0) {
            return new Staff.Attempts(failed, Optional.empty());
        }
        Duration lock = LOCKS.get(Math.min(LOCKS.size(), failed / TRIES) - 1);
        return new Staff.Attempts(failed, Optional.of(clock.instant().plus(lock)));
    }
}
