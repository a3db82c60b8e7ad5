package guitai.domain.staff;

/** Who acts: an employee in the role held at that moment. Stands in every journal entry. */
public record Actor(EmployeeId employee, Role role) {
}
