package guitai.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern written elsewhere, made harmless. It may have letters, {@code \d \s \S}, escaped signs, classes, {@code .},
 * {@code (?:a|b)} and the quantifiers {@code ? * + {n} {m,n}}; a group may only be followed by {@code ?}, and at most four
 * quantifiers may be open-ended, so the work can never grow exponentially. Besides, a match that looks at more than
 * {@value #BUDGET} characters is given up as "no".
 */
final class SafePattern {

    static final int LONGEST = 200;
    private static final int BUDGET = 40_000;
    private static final int MOST_OPEN = 4;
    private static final int MOST_TIMES = 400;
    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,3})(,(\\d{0,3}))?\\}");

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException for what {@link #objection} objects to */
    static SafePattern of(String text) {
        if (objection(text).isPresent()) {
            throw new IllegalArgumentException("no pattern");
        }
        return new SafePattern(Pattern.compile(text));
    }

    /** Why a text cannot be taken as a pattern; empty where it can. */
    static Optional<ShapeObjection.Why> objection(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of(ShapeObjection.Why.UNREADABLE);
        }
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException unreadable) {
            return Optional.of(ShapeObjection.Why.UNREADABLE);
        }
        return new Reader(text).harmless() ? Optional.empty() : Optional.of(ShapeObjection.Why.TOO_RICH);
    }

    /** True where the whole text has the pattern. */
    boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[] {BUDGET})).matches();
        } catch (OutOfPatience endless) {
            return false;
        }
    }

    /** Walks through a pattern that compiles. */
    private static final class Reader {
        private final String text;
        private int at;
        private int open;

        Reader(String text) {
            this.text = text;
        }

        boolean harmless() {
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean group = c == ')';
                if (c == '(' ? !group() : !atom(c)) {
                    return false;
                }
                if (c != '(' && c != '|' && !quantifier(group)) {
                    return false;
                }
            }
            return open <= MOST_OPEN;
        }

        private boolean group() {
            boolean plain = text.startsWith("(?:", at);
            at += 3;
            return plain;
        }

        private boolean atom(char c) {
            if (c == '\\') {
                char escaped = text.charAt(at + 1);
                at += 2;
                return !Character.isLetterOrDigit(escaped) || "dsS".indexOf(escaped) >= 0;
            }
            int end = c == '[' ? text.indexOf(']', at) : at;
            boolean simple = c != '[' || !text.substring(at + 1, end).matches(".*[\\[&\\\\].*");
            at = end + 1;
            return simple && "*+?{^$".indexOf(c) < 0;
        }

        private boolean quantifier(boolean afterGroup) {
            if (at >= text.length() || "*+?{".indexOf(text.charAt(at)) < 0) {
                return true;
            }
            char c = text.charAt(at);
            if (afterGroup || c == '?') {
                at++;
                return c == '?';
            }
            if (c != '{') {
                open++;
                at++;
                return true;
            }
            var times = TIMES.matcher(text).region(at, text.length());
            boolean read = times.lookingAt() && Integer.parseInt(times.group(1)) <= MOST_TIMES
                    && (times.group(3) == null || !times.group(3).isEmpty() && Integer.parseInt(times.group(3)) <= MOST_TIMES);
            open += read && times.group(2) != null ? 1 : 0;
            at = read ? times.end() : at;
            return read;
        }
    }

    /** Ends a match that takes too long; never leaves this class. */
    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }

    private record Counted(CharSequence text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
