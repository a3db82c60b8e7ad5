package guitai.headquarters.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a terminal has read each of its scopes. Opaque on the wire: a form of its own, versioned by its first letters.
 *
 * @param epoch the database that gave it out
 * @param marks by scope, in the order in which scopes are read
 */
record Cursor(String epoch, Map<String, Mark> marks) {

    private static final String FORM = "c1";

    /**
     * @param position last position read
     * @param begun    the scope's newest position when this reader began; everything that was gone by then it never saw
     */
    record Mark(long position, long begun) {

        Mark at(long next) {
            return new Mark(next, begun);
        }

        /** False when a tombstone that this reader needs may have been forgotten, or the mark is of another history. */
        boolean within(long floor, long head) {
            return Math.max(position, begun) >= floor && position <= head && begun <= head;
        }

        private static Mark parse(String text) {
            int dash = text.indexOf('-');
            return new Mark(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        }
    }

    /** The text is no cursor of ours. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Unknown for anything that {@link #text} did not write */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
            if (parts.length < 2 || !FORM.equals(parts[0])) {
                throw new Unknown();
            }
            Map<String, Mark> marks = new LinkedHashMap<>();
            for (String part : List.of(parts).subList(2, parts.length)) {
                int equals = part.lastIndexOf('=');
                marks.put(part.substring(0, equals), Mark.parse(part.substring(equals + 1)));
            }
            return new Cursor(parts[1], marks);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
            throw new Unknown();
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(FORM).append('|').append(epoch);
        marks.forEach((scope, mark) -> text.append('|').append(scope).append('=').append(mark.position()).append('-').append(mark.begun()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
