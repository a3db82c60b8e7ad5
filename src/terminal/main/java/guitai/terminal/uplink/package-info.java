/** Carries the journal to headquarters and the change feed back, and tells how far they have come. */
package guitai.terminal.uplink;
