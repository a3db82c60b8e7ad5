package guitai.terminal.shift;

import guitai.domain.shop.Store;
import guitai.domain.staff.Actor;
import guitai.domain.staff.Employee;
import guitai.domain.staff.Role;
import guitai.domain.staff.TerminalId;
import java.time.Instant;

/** Who is signed in at this terminal, and since when. */
public record Session(Employee employee, Store store, TerminalId terminal, Instant since) {

    public boolean manager() {
        return employee.role() == Role.MANAGER;
    }

    public Actor actor() {
        return new Actor(employee.id(), employee.role());
    }
}
