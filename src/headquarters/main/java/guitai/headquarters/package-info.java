/** Headquarters: takes the journals of all terminals, keeps the members' points and hands the directory down to the stores. */
package guitai.headquarters;
