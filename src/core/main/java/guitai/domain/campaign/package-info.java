/** Campaigns of headquarters: what a leaflet leads to. */
package guitai.domain.campaign;
