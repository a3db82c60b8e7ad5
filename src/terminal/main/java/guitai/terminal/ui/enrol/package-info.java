/** The page on which a machine becomes a terminal: an enrolment code, scanned or typed. */
package guitai.terminal.ui.enrol;
