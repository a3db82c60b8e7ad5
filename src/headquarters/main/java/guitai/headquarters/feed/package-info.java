/** The change feed: what the stores are told, page by page, in the order in which it was committed. */
package guitai.headquarters.feed;
