package guitai.domain.staff;

import java.util.regex.Pattern;

/** A terminal's id as headquarters gives it: store and number, such as {@code S01-02}. */
public record TerminalId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,12}-[0-9]{2,4}");

    public TerminalId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a terminal id");
        }
    }

    public StoreId store() {
        return new StoreId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
