package guitai.terminal.ui.signin;

import guitai.domain.shop.Store;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.ui.kit.Said;
import java.util.List;
import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param typed   how many digits of the PIN are in, never which
 * @param message why the last attempt failed
 */
record SignInScreen(Phase phase, Optional<Store> store, List<Employee> staff, Optional<EmployeeId> chosen, int typed,
                    Optional<Said> message) {

    /**
     * OPENING: the local data are being opened. WAITING: the first words of headquarters are on their way.
     * UNREACHABLE: headquarters has never answered and cannot be reached. READY: choose and type. CHECKING: the PIN is tried.
     */
    enum Phase { OPENING, WAITING, UNREACHABLE, READY, CHECKING }

    static final SignInScreen FIRST =
            new SignInScreen(Phase.OPENING, Optional.empty(), List.of(), Optional.empty(), 0, Optional.empty());

    SignInScreen in(Phase next) {
        return new SignInScreen(next, store, staff, chosen, typed, message);
    }

    SignInScreen with(Optional<Store> where, List<Employee> who) {
        return new SignInScreen(phase, where, who, chosen.filter(id -> who.stream().anyMatch(e -> e.id().equals(id))), typed, message);
    }

    SignInScreen choosing(EmployeeId who) {
        return new SignInScreen(phase, store, staff, Optional.of(who), 0, Optional.empty());
    }

    SignInScreen typing(int digits) {
        return new SignInScreen(phase, store, staff, chosen, digits, digits > 0 ? Optional.empty() : message);
    }

    SignInScreen saying(Said said) {
        return new SignInScreen(phase, store, staff, chosen, 0, Optional.of(said));
    }

    Optional<Employee> person() {
        return chosen.flatMap(id -> staff.stream().filter(e -> e.id().equals(id)).findFirst());
    }
}
