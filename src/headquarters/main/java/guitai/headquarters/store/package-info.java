/** The tables of headquarters: the only package with SQL text besides the numbered schema files. */
package guitai.headquarters.store;
