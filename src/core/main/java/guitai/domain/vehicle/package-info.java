/** The members' vehicles: what a plate or a vehicle number leads to. */
package guitai.domain.vehicle;
