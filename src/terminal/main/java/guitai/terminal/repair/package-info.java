/** The repair desk: what waits for a decision, what can be chosen, and the choice put on record. */
package guitai.terminal.repair;
