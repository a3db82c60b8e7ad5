/** How measurements are written down. */
package guitai.bench;
