package guitai.domain.staff;

import guitai.domain.text.LocalName;

/**
 * An employee who may sign in at a store.
 *
 * @param pinHash Argon2id hash of the six-digit PIN in its encoded form; never the PIN itself
 */
public record Employee(EmployeeId id, StoreId store, LocalName name, Role role, String pinHash) {

    @Override
    public String toString() {
        return "Employee[" + id + " " + role + "]";
    }
}
