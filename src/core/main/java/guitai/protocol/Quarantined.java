package guitai.protocol;

/**
 * An entry that headquarters holds but could not apply.
 *
 * @param reason a short code such as {@code unknown-type}, {@code unreadable}, {@code does-not-add-up},
 *               {@code unknown-member}, {@code unknown-product}; the terminal has a sentence for each
 */
public record Quarantined(long seq, String type, String reason) {
}
