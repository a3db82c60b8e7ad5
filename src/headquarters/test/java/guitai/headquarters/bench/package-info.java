/** What headquarters costs, each figure beside its baseline from the same run. */
package guitai.headquarters.bench;
