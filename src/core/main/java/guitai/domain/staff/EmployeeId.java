package guitai.domain.staff;

/** An employee's id as headquarters gives it, such as {@code E1001}. */
public record EmployeeId(String value) {

    public EmployeeId {
        if (!value.matches("[A-Z0-9]{1,16}")) {
            throw new IllegalArgumentException("not an employee id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
