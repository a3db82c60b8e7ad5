/** The road from a camera frame to a code that may be taken: the ports of frame sources and readers, and the loop between. */
package guitai.terminal.scan;
