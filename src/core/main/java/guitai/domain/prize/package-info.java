/** The lucky wheel, and the coins that purchases bring and gifts cost. */
package guitai.domain.prize;
