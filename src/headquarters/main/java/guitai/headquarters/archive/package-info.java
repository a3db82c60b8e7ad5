/** What leaves the database as files and comes back from them: backups, and days that are over. */
package guitai.headquarters.archive;
