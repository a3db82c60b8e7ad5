/** Cases at headquarters: opened for the stores concerned, decided once, and each change told through the feed. */
package guitai.headquarters.cases;
