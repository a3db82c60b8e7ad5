/** The first page: who stands at the counter, by tile and PIN. */
package guitai.terminal.ui.signin;
