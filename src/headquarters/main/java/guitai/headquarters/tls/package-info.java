/** Headquarters' certificate: its own authority's for a trial, or the operator's. */
package guitai.headquarters.tls;
