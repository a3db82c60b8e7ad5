package guitai.domain.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address below one of our own domains that carries one of our numbers: the last part of its path, or the value of any parameter.
 * The address is read as text and never opened.
 */
final class OwnLink {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/?#\\s:@]{1,100})(?::\\d{1,5})?([/?#]\\S*)?");
    private static final Pattern NUMBER = Pattern.compile("[/=](\\d{16,400})(?=$|[/?#&])");

    private OwnLink() { }

    /** The number in it; empty for other addresses, and for ours without a number. */
    static Optional<Identity> number(Probe p) {
        Matcher address = ADDRESS.matcher(p.text());
        if (!address.matches() || address.group(2) == null || !p.shapes().is(Shape.Kind.OWN_DOMAIN, address.group(1))) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(address.group(2));
        while (number.find()) {
            String digits = number.group(1);
            Optional<OwnNumber> kind = p.shapes().own(digits);
            if (kind.isPresent()) {
                return Optional.of(Rules.identity(kind.get(), digits));
            }
        }
        return Optional.empty();
    }
}
