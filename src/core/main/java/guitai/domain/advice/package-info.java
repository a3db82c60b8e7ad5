/** What to talk about with a member: products, how likely they are wanted, and why. */
package guitai.domain.advice;
