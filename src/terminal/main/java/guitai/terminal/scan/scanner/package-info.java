/** Hand scanners: their keystrokes told from a person's typing, their serial lines, and what is wrong with their settings. */
package guitai.terminal.scan.scanner;
