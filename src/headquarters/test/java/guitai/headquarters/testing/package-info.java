/** What the tests of headquarters share: one PostgreSQL, a till that makes journals, a client that sends them. */
package guitai.headquarters.testing;
