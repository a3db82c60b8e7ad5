/** How the terminals fare: when each was heard last, and what it said of itself. */
package guitai.headquarters.contact;
