package guitai.domain.product;

/** The chain's own product number. */
public record Sku(String value) {

    public Sku {
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException("not a product number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
