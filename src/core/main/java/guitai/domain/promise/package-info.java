/** What a store has promised to do for a member, and by when. */
package guitai.domain.promise;
