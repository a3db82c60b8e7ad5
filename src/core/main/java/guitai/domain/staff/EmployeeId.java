package guitai.domain.staff;

import java.util.regex.Pattern;

/** An employee's id as headquarters gives it, such as {@code E1001}. */
public record EmployeeId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,16}");

    public EmployeeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an employee id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
