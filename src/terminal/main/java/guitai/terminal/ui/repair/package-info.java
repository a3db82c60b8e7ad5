/** The repair desk on the screen: what waits on the left, on the right what happened in plain words and what can be chosen. */
package guitai.terminal.ui.repair;
