package guitai.domain.member;

/**
 * What was answered about one purpose. A refusal is kept as well, so that nobody is asked twice.
 *
 * @param given false when it was refused
 * @param text  version of the words that the member saw
 */
public record Consent(ConsentPurpose purpose, boolean given, String text) {
}
