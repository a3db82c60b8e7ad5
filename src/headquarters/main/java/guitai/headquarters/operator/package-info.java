/** People who work at headquarters' console: how they sign in, what they may do, and the record of what they did. */
package guitai.headquarters.operator;
