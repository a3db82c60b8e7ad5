package guitai.domain.interaction;

import guitai.domain.member.ForbiddenTopics;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something between a member and a store that is no sale. What was said in the member's own words is kept apart from it: it is personal.
 *
 * @param category code of the product category that it is about
 * @param supports the suggestion that a {@link InteractionKind#SUPPORT} supports
 */
public record Interaction(InteractionId id, InteractionKind kind, Optional<String> category, Optional<InteractionDetail> detail,
                          Optional<InteractionId> supports) {

    /** Characters of somebody's own words. */
    public static final int LONGEST_WORDS = 120;

    private static final int LONGEST_CODE = 40;
    /** Phones, cards, accounts, also in wide digits: no number that long belongs into what somebody said. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){6}", Pattern.UNICODE_CHARACTER_CLASS);

    /** Why something cannot be kept. */
    public enum Objection {
        /** What must be said is missing, or something is said that does not belong to it. */
        INCOMPLETE,
        /** Longer than {@link #LONGEST_WORDS}. */
        TOO_LONG,
        /** The words hold a number that could be somebody's phone, card or account. */
        NUMBER,
        /** The words are about what a shop has no business knowing. */
        FORBIDDEN
    }

    /** What speaks against keeping it with these words; what a terminal asks before it writes, and headquarters before it believes. */
    public Optional<Objection> objection(String words) {
        if (id == null || kind == null || category == null || detail == null || supports == null || words == null || !whole(words)) {
            return Optional.of(Objection.INCOMPLETE);
        }
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (numbered(words)) {
            return Optional.of(Objection.NUMBER);
        }
        return ForbiddenTopics.touchedBy(words) ? Optional.of(Objection.FORBIDDEN) : Optional.empty();
    }

    /** Whether a text holds a number that could be somebody's phone, card or account. */
    public static boolean numbered(String words) {
        return NUMBER.matcher(words).find();
    }

    private boolean whole(String words) {
        boolean detailed = kind.details().isEmpty() ? detail.isEmpty() : detail.filter(kind.details()::contains).isPresent();
        boolean worded = words.isEmpty() ? !kind.wantsWords() : kind.takesWords() && words.equals(words.strip()) && words.chars().noneMatch(Character::isISOControl);
        boolean coded = category.map(code -> !code.isBlank() && code.length() <= LONGEST_CODE).orElse(true);
        return detailed && worded && coded && supports.isPresent() == (kind == InteractionKind.SUPPORT);
    }
}
