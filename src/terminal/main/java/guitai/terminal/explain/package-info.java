/** "What is this?": tells what a text looks like and what the till would do with it, keeping nothing. */
package guitai.terminal.explain;
