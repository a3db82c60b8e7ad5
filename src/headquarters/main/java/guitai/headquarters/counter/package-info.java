/** What a counter asks headquarters while a customer waits: look-ups across stores and reservations. */
package guitai.headquarters.counter;
