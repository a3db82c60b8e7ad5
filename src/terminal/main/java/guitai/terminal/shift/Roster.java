package guitai.terminal.shift;

import guitai.domain.shop.Store;
import guitai.domain.staff.Employee;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param store empty until headquarters' first page has arrived
 * @param asOf  when headquarters last told something
 */
public record Roster(TerminalId terminal, Optional<Store> store, List<Employee> employees, Optional<Instant> asOf) {

    public Roster {
        employees = List.copyOf(employees);
    }
}
