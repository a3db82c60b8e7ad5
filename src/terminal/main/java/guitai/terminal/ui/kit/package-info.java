/** What every screen shares: words in the language of the moment, figures, small nodes, and the ways to work and to speak. */
package guitai.terminal.ui.kit;
