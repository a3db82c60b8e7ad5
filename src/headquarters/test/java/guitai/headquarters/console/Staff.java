package guitai.headquarters.console;

import guitai.headquarters.Headquarters;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.operator.Totp;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator with a phone: appointed, welcomed and signed in as a person would be. */
final class Staff {

    static final String PASSWORD = "four words nobody guesses";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");

    final String login;
    private final Clock clock;
    private byte[] secret;

    private Staff(String login, Clock clock) {
        this.login = login;
        this.clock = clock;
    }

    static String invitation(Headquarters headquarters, String login, String name, Rank rank) {
        return ((Operators.Appointed.Invited) headquarters.operators().add(new Audit.By("", ""), login, name, rank)).invitation();
    }

    /** Takes an invitation up in this browser, which is signed in afterwards. */
    static Staff welcome(Browser browser, String invitation, String login, Clock clock) {
        Staff staff = new Staff(login, clock);
        browser.open("/welcome/" + invitation);
        browser.press("welcome", "invitation", invitation, "password", PASSWORD, "again", PASSWORD);
        staff.setUp(browser.press("sign-in", "login", login, "password", PASSWORD));
        browser.press("set-up", "code", staff.code());
        return staff;
    }

    /** Whoever holds the phone that read the code on this page. */
    static Staff shown(String page, String login, Clock clock) {
        Staff staff = new Staff(login, clock);
        staff.setUp(page);
        return staff;
    }

    void setUp(String page) {
        Matcher shown = SECRET.matcher(page);
        if (!shown.find()) {
            throw new AssertionError("no secret is shown: " + page);
        }
        secret = decode(shown.group(1).replace(" ", ""));
    }

    /** What the phone shows now. */
    String code() {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    /** Both steps; the clock must have gone on since the last code. */
    String signIn(Browser browser) {
        browser.open("/sign-in");
        browser.press("sign-in", "login", login, "password", PASSWORD);
        return browser.press("second-factor", "code", code());
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }
}
