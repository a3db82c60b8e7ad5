/** Employees, their roles and the rules of their PINs. */
package guitai.domain.staff;
