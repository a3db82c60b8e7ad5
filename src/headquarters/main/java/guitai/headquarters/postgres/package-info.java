/** The PostgreSQL that headquarters brings along: unpacked, started durable and on loopback only, stopped or taken over. */
package guitai.headquarters.postgres;
