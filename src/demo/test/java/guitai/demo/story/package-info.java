/** A store's days told with the real parts: counters on SQLite, headquarters on PostgreSQL, HTTP between them. */
package guitai.demo.story;
