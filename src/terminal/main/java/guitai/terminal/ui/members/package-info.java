/** Finding a member and reading the profile, masked. */
package guitai.terminal.ui.members;
