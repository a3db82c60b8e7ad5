package guitai.domain.staff;

/** A store's id as headquarters gives it, such as {@code S01}. */
public record StoreId(String value) {

    public StoreId {
        if (!value.matches("[A-Z0-9]{1,12}")) {
            throw new IllegalArgumentException("not a store id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
