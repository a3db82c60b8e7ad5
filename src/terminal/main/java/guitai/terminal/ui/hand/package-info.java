/** A simulated hand that presses what a clerk presses, for the tour, the warm-up run and the tests. */
package guitai.terminal.ui.hand;
