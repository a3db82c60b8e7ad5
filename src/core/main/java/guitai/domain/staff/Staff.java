package guitai.domain.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The employees who may sign in here, and how often somebody tried in vain. */
public interface Staff {

    List<Employee> at(StoreId store);

    Optional<Employee> byId(EmployeeId id);

    /** Failed attempts since the last success; nothing on record means zero attempts. */
    Attempts attempts(EmployeeId id);

    /** Durable when it returns, so that a restart does not forget. */
    void remember(EmployeeId id, Attempts attempts);

    /** @param lockedUntil no PIN is tried before this time */
    record Attempts(int failed, Optional<Instant> lockedUntil) {
        public static final Attempts NONE = new Attempts(0, Optional.empty());
    }
}
