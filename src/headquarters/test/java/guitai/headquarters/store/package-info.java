/** What the tables' gateways promise about their SQL. */
package guitai.headquarters.store;
