/** The page where somebody becomes a member. */
package guitai.terminal.ui.join;
