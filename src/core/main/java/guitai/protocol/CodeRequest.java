package guitai.protocol;

import guitai.domain.money.Money;
import java.util.Optional;

/**
 * Asks headquarters to sign a code.
 *
 * @param card     with MEMBER: the member's card number
 * @param value    with VOUCHER: what it is worth
 * @param campaign with VOUCHER and LEAFLET: code of the campaign, one to eight capitals and digits
 * @param minutes  how long it is good: for a member 1 to 10, otherwise at most ten years; absent for the usual
 */
public record CodeRequest(Kind kind, Optional<String> card, Optional<Money> value, Optional<String> campaign, Optional<Integer> minutes) {

    /** What is asked for. */
    public enum Kind { MEMBER, VOUCHER, LEAFLET }
}
