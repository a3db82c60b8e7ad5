/** Names that headquarters keeps in both languages. */
package guitai.domain.text;
