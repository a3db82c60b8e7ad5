/** Brings suggestions to those who plan products, and what becomes of them back to the stores. */
package guitai.headquarters.planning;
