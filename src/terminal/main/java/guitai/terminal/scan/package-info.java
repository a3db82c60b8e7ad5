/** From a camera frame or a hand scanner's keystrokes to a code: the only package that knows cameras and code readers. */
package guitai.terminal.scan;
