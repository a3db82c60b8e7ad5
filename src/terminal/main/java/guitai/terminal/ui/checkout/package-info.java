/** The till's pages: basket, member card, paying, and the finished sale with its receipt. */
package guitai.terminal.ui.checkout;
