/** From scanned goods to a committed sale and its receipt. */
package guitai.terminal.checkout;
