/** Hand scanners: telling their keystrokes from a person's typing. */
package guitai.terminal.scan.scanner;
