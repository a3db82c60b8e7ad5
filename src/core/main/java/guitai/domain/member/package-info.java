/** Who the store knows: members, their tiers, benefits and balances, and how they are shown without being exposed. */
package guitai.domain.member;
