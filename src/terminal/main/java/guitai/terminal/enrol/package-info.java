/** How this machine becomes a terminal of a store, and what it is as one: id, keys, address and authority of headquarters. */
package guitai.terminal.enrol;
