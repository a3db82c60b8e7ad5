/** What terminal and headquarters say to each other, and its form on the wire. */
package guitai.protocol;
