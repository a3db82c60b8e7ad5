/** What headquarters knows before any sale: stores, terminals, people, catalogue, rules; read from CSV files. */
package guitai.headquarters.directory;
