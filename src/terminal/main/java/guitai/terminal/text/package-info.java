/** Sentences, amounts and dates in the language chosen, for screens, paper and the command line alike. */
package guitai.terminal.text;
