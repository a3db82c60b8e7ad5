/** What a scanned or typed string is: one router from text and state to a class, with the checks of every number kind. */
package guitai.domain.identity;
