package guitai.terminal.scan.scanner;

import java.util.OptionalInt;

/** Puts characters together that come as Alt and three or four digits of the numpad, as scanners send them that know no layout. */
public final class AltCodes {

    private static final int MOST_DIGITS = 5;

    private int digits;
    private int value;

    /** Alt went down. */
    public void begin() {
        digits = 0;
        value = 0;
    }

    public void digit(int digit) {
        digits++;
        value = digits <= MOST_DIGITS ? value * 10 + digit : 0;
    }

    /** Another key with Alt: it was a shortcut. */
    public void forget() {
        digits = 0;
    }

    /** Alt went up: the character; empty where there were too few or too many digits. */
    public OptionalInt finish() {
        boolean made = digits >= 2 && digits <= MOST_DIGITS && (value >= ' ' && value != 0x7F || value == 0x1D) && value <= 0xFFFF
                && !Character.isSurrogate((char) value);
        digits = 0;
        return made ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
