/** From a scanned or typed identifier to a person's profile. */
package guitai.terminal.identify;
