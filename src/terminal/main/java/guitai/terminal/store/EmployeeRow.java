package guitai.terminal.store;

import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.text.LocalName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An employee who may sign in. */
@Entity
@Table(name = "employee")
class EmployeeRow {

    @Id
    String id;
    String store;
    @Column(name = "name_zh")
    String nameZh;
    @Column(name = "name_en")
    String nameEn;
    String role;
    @Column(name = "pin_hash")
    String pinHash;

    static EmployeeRow of(Employee employee) {
        EmployeeRow row = new EmployeeRow();
        row.id = employee.id().value();
        row.store = employee.store().value();
        row.nameZh = employee.name().zh();
        row.nameEn = employee.name().en();
        row.role = employee.role().name();
        row.pinHash = employee.pinHash();
        return row;
    }

    Employee employee() {
        return new Employee(new EmployeeId(id), new StoreId(store), new LocalName(nameZh, nameEn), Role.valueOf(role), pinHash);
    }
}
