/** Devices at the counter and what is sent to them. */
package guitai.terminal.device;
