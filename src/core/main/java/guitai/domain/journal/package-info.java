/** The electronic journal: frozen facts in a gapless, hash-chained sequence per terminal. */
package guitai.domain.journal;
