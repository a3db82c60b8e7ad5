/** The camera's card: what it sees, whether it watches, and what to do when it does not. */
package guitai.terminal.ui.camera;
