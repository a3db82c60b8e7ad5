/** What members tell a store or do there, what it earns them, and what becomes of their suggestions. */
package guitai.domain.interaction;
