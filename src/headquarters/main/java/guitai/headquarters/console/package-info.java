/** Headquarters' web console: pages for people, made on the server, behind a sign-in with two factors. */
package guitai.headquarters.console;
