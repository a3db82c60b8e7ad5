/** Headquarters' own keys, and what is signed with them. */
package guitai.headquarters.keys;
