/** The trading day: when it ends, its totals and their comparison. */
package guitai.domain.day;
