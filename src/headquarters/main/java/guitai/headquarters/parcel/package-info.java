/** Parcels: journal batches that come by hand instead of over the line. */
package guitai.headquarters.parcel;
