/** What members tell at the counter, what becomes of it, and whom the store has promised to call. */
package guitai.terminal.interaction;
