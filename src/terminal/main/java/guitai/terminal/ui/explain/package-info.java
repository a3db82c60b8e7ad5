/** The page that explains any scanned or typed text. */
package guitai.terminal.ui.explain;
