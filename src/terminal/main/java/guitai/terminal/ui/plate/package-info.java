/** The on-screen pad for number plates: province, letter and the rest by touch, without an input method. */
package guitai.terminal.ui.plate;
