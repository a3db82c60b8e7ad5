/** A month of ten terminals and headquarters in virtual time: every fault at seeded moments, one thing at a time, on the real databases. */
package guitai.demo.month;
