package guitai.terminal.store;

import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Staff;
import guitai.domain.staff.StoreId;
import guitai.terminal.storage.Database;
import java.util.List;
import java.util.Optional;

/** The employees in SQLite. */
public final class SqliteStaff implements Staff {

    private final Database database;

    public SqliteStaff(Database database) {
        this.database = database;
    }

    @Override
    public List<Employee> at(StoreId store) {
        return database.read(session -> session
                .createSelectionQuery("from EmployeeRow where store = :store order by id", EmployeeRow.class)
                .setParameter("store", store.value()).getResultList()).stream().map(EmployeeRow::employee).toList();
    }

    @Override
    public Optional<Employee> byId(EmployeeId id) {
        return database.read(session -> Optional.ofNullable(session.get(EmployeeRow.class, id.value()))).map(EmployeeRow::employee);
    }

    @Override
    public Attempts attempts(EmployeeId id) {
        return database.read(session -> Optional.ofNullable(session.get(AttemptRow.class, id.value())))
                .map(AttemptRow::attempts).orElse(Attempts.NONE);
    }

    @Override
    public void remember(EmployeeId id, Attempts attempts) {
        database.transact(session -> {
            session.createMutationQuery("delete from AttemptRow where employee = :id").setParameter("id", id.value()).executeUpdate();
            if (!attempts.equals(Attempts.NONE)) {
                session.insert(AttemptRow.of(id, attempts));
            }
        });
    }
}
