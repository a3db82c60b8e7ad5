/** Which machines are terminals: enrolment, keys, revocation, and who may ask. */
package guitai.headquarters.terminals;
