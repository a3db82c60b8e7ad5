/** Parcels: journal batches that travel by hand, sealed to headquarters, and headquarters' signed answer to them. */
package guitai.protocol.parcel;
