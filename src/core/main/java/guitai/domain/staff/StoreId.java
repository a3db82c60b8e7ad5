package guitai.domain.staff;

import java.util.regex.Pattern;

/** A store's id as headquarters gives it, such as {@code S01}. */
public record StoreId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,12}");

    public StoreId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a store id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
