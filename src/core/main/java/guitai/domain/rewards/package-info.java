/** What a purchase earns: points by versioned rule and the ladder of tiers. */
package guitai.domain.rewards;
