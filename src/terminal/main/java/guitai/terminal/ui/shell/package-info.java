/** The terminal's window: the frame that hosts every page, the scan line, the sync badge, and the one door between threads. */
package guitai.terminal.ui.shell;
