/** Headquarters seen by those who run it: figures, health and lines of the log, never a person's data. */
package guitai.headquarters.watch;
