/** The page for stores without a line: write what waits to a stick, read headquarters' answer from one. */
package guitai.terminal.ui.parcel;
