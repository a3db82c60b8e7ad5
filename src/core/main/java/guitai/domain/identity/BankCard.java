package guitai.domain.identity;

import java.util.regex.Pattern;

/** Bank card numbers (16–19 digits, Luhn) and magnetic tracks that carry one, known only so that they can be refused. */
final class BankCard {

    /** Never 13–15 digits: one EAN-13 in ten passes Luhn, and the IMEI of a telephone always does. */
    private static final Pattern ISSUER = Pattern.compile("(?:62|4\\d|5[1-5]|2[2-7]|35|6[05])\\d{14,17}");
    private static final Pattern TRACK_1 = Pattern.compile("%?[Bb]\\d{12,19}\\^.*");
    private static final Pattern TRACK_2 = Pattern.compile(";?(\\d{12,19})=[\\d=]*\\??.?");

    private BankCard() { }

    static boolean matches(String text) {
        return ISSUER.matcher(text).matches() && Luhn.valid(text) || TRACK_1.matcher(text).matches();
    }

    /** The number on track 2 as a magnetic reader types it, up to the first {@code =}; the text itself where it is no track. */
    static String trackNumber(String text) {
        var track = TRACK_2.matcher(text);
        return track.matches() ? track.group(1) : text;
    }

    static boolean isTrack(String text) {
        return TRACK_2.matcher(text).matches();
    }
}
