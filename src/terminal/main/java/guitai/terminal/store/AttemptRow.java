package guitai.terminal.store;

import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** Vain attempts to sign in. */
@Entity
@Table(name = "sign_in_attempt")
class AttemptRow {

    @Id
    String employee;
    int failed;
    @Column(name = "locked_until")
    Long lockedUntil;

    static AttemptRow of(EmployeeId id, Staff.Attempts attempts) {
        AttemptRow row = new AttemptRow();
        row.employee = id.value();
        row.failed = attempts.failed();
        row.lockedUntil = attempts.lockedUntil().map(Values::nanos).orElse(null);
        return row;
    }

    Staff.Attempts attempts() {
        return new Staff.Attempts(failed, Optional.ofNullable(lockedUntil).map(Values::instant));
    }
}
