package guitai.protocol;

import guitai.domain.staff.EmployeeId;

/**
 * Asks for one member whom the store does not know, by an identifier that the customer brought; never by a name.
 *
 * @param by    class of the identifier
 * @param text  the whole identifier
 * @param actor who asks; stands in headquarters' record of look-ups
 */
public record LookupRequest(By by, String text, EmployeeId actor) {

    /** What is exact enough to be asked across stores. CODE: a member code signed by headquarters. */
    public enum By { CARD, PHONE, PLATE, VIN, CODE }
}
