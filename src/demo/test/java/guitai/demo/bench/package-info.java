/** Measurements of terminal and headquarters together, each beside its baseline from the same run. */
package guitai.demo.bench;
