package guitai.domain.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * Numbers issued by this house: digits only (a Chinese input method swallows letters typed by a scanner), own prefix, fixed
 * length, Luhn check digit last. No prefix begins a payment code (01, 10–15, 25–31, 62), a bank card (2, 3, 4, 5, 6), a mobile
 * number (1) or a GTIN of that length; 18 digits are avoided altogether (resident numbers of foreigners begin with 9).
 *
 * <pre>
 * kind           prefix  digits  between prefix and check digit
 * member card    9156    16      11 digits
 * voucher        97      16      13 digits; a signed voucher is 97 and 100–400 digits without check digit
 * leaflet        98      16      13 digits; a signed leaflet like a signed voucher
 * badge          99      16      13 digits
 * receipt        95      23      store 5, terminal 3, business date yyMMdd, counter 6
 * day seal       94      22      19 digits; the seal itself is 94 and 100–400 digits
 * dynamic code   96      22      member code with a short secret; a signed token is 96 and 100–400 digits
 * </pre>
 */
public enum OwnNumber {

    MEMBER_CARD("9156", 16),
    VOUCHER("97", 16),
    LEAFLET("98", 16),
    BADGE("99", 16),
    RECEIPT("95", 23),
    DAY_SEAL("94", 22),
    DYNAMIC_CODE("96", 22);

    private static final int SIGNED_LEAST = 100;
    private static final int SIGNED_MOST = 400;

    private final String prefix;
    private final int length;

    OwnNumber(String prefix, int length) {
        this.prefix = prefix;
        this.length = length;
    }

    /** The two or four digits that every number of the kind begins with. */
    public String prefix() {
        return prefix;
    }

    /** Number of digits that {@link #make} takes. */
    public int bodyLength() {
        return length - prefix.length() - 1;
    }

    /**
     * The whole number for a serial.
     *
     * @param body digits; shorter ones are padded with zeros on the left
     * @throws IllegalArgumentException for anything but digits, or too many of them
     */
    public String make(String body) {
        if (!Digits.only(body) || body.length() > bodyLength()) {
            throw new IllegalArgumentException(name() + " takes at most " + bodyLength() + " digits");
        }
        return Luhn.append(prefix + "0".repeat(bodyLength() - body.length()) + body);
    }

    /** True for a number of this kind; signatures are not looked at. */
    public boolean matches(String text) {
        if (!text.startsWith(prefix) || !Digits.only(text)) {
            return false;
        }
        return text.length() == length ? Luhn.valid(text) : signed(text);
    }

    /** True for the long form that carries a signature; the signature itself is not looked at. */
    public boolean signed(String text) {
        return this != MEMBER_CARD && this != BADGE && this != RECEIPT && text.startsWith(prefix) && Digits.only(text)
                && text.length() >= SIGNED_LEAST && text.length() <= SIGNED_MOST;
    }

    /** The kind of a text; empty where it is not ours. */
    public static Optional<OwnNumber> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.matches(text)).findFirst();
    }
}
