/** Opens the terminal's database: file lock, schema, mapping, and the one thread that works on it. */
package guitai.terminal.storage;
