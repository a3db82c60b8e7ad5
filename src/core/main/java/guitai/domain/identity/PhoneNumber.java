package guitai.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mobile numbers of mainland China: eleven digits, 13 to 19. Ranges open every year, so no closer rule is right for long. */
public final class PhoneNumber {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern GROUPING = Pattern.compile("[\\s()-]");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)86");

    private PhoneNumber() { }

    /** The eleven digits; spaces, hyphens and a leading +86 are forgiven. */
    public static Optional<String> parse(String text) {
        if (text.length() > 24) {
            return Optional.empty();
        }
        String plain = GROUPING.matcher(text).replaceAll("");
        plain = COUNTRY.matcher(plain).lookingAt() ? plain.substring(plain.indexOf("86") + 2) : plain;
        return MOBILE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
