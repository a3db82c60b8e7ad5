/** The end of the day: both sides' totals next to each other, what differs in plain words, and closing. */
package guitai.terminal.ui.day;
