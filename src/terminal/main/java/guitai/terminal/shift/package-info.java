/** Signing in and out, and the end of the trading day. */
package guitai.terminal.shift;
