/** Signed codes: headquarters' own keys, and what may be issued with them. */
package guitai.headquarters.codes;
