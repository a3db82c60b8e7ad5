package guitai.domain.identity;

/**
 * The layout of a code that a store prints for itself (restricted circulation, prefixes 20–29): digits as they stand, I for the item,
 * V for the value (fen or grams), C for the check digit; thirteen places.
 */
final class InStoreLayout {

    private InStoreLayout() { }

    static String pattern(String layout) {
        return layout.replaceAll("[IVC]", "\\\\d");
    }

    /** The item number, the value and what the scale prints for the bare item: the same code with value zero. */
    static Identity.InStoreItem read(Shape shape, String digits) {
        String layout = shape.pattern();
        String value = part(layout, 'V', digits);
        int from = layout.indexOf('V');
        String bare = digits.substring(0, from) + "0".repeat(value.length()) + digits.substring(from + value.length(), 12);
        return new Identity.InStoreItem("0" + bare + Gtin.checkDigit(bare), part(layout, 'I', digits),
                shape.kind() == Shape.Kind.IN_STORE_PRICE, Long.parseLong(value));
    }

    private static String part(String layout, char sign, String digits) {
        return digits.substring(layout.indexOf(sign), layout.lastIndexOf(sign) + 1);
    }
}
