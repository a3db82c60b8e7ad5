/** The store itself: where it is and by which rules it trades. */
package guitai.domain.shop;
