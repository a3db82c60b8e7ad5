/** The camera's card and the page where it is set: what it sees, whether it watches, and what to do when it does not. */
package guitai.terminal.ui.camera;
