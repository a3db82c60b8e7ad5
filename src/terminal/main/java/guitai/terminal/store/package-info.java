/** Rows and repositories of the terminal's own database. */
package guitai.terminal.store;
