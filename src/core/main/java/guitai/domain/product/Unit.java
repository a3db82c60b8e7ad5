package guitai.domain.product;

/** One physical unit that headquarters knows: its product and the serial number it carries (一物一码). */
public record Unit(Sku sku, String serial) {
}
