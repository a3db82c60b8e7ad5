/** The traffic of an earlier release, kept as it was, between that release's side and today's other side. */
package guitai.demo.versions;
