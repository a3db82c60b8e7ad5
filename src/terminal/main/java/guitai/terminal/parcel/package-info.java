/** Parcels: what headquarters does not hold yet, written to a stick, and its answer read from one. */
package guitai.terminal.parcel;
