package guitai.protocol;

import java.time.Instant;

/**
 * An enrolment code, told once.
 *
 * @param digits  to be typed
 * @param ticket  the {@link EnrolmentTicket} as its QR code says it
 * @param address where the terminal finds headquarters
 */
public record EnrolmentOffer(String digits, String ticket, String address, Instant until) {

    /** Not the code: it is a secret. */
    @Override
    public String toString() {
        return "EnrolmentOffer[" + address + " " + until + "]";
    }
}
