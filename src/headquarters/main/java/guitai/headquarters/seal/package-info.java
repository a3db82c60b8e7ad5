/** Day seals: headquarters' signed totals over exactly the entries that a terminal closed a day with. */
package guitai.headquarters.seal;
