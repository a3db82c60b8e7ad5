/** Journal batches: accepted durably first, applied entry by entry second. */
package guitai.headquarters.intake;
