/** What the fuzz tests of the parsers have in common. */
package guitai.terminal.fuzz;
