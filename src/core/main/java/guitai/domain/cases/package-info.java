/** Cases: what a person has to decide between a store and headquarters, in what ways, and what became of it. */
package guitai.domain.cases;
