/** The store terminal as a program: its commands, its settings and all of its wiring. */
package guitai.terminal;
