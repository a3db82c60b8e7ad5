/** Backups and rolled-out days, against a real database and real files. */
package guitai.headquarters.archive;
