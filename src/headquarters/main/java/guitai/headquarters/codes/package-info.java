/** Signed codes: what may be issued with headquarters' keys. */
package guitai.headquarters.codes;
