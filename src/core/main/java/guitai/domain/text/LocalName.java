package guitai.domain.text;

import java.util.Locale;

/** A name that headquarters keeps in both languages. */
public record LocalName(String zh, String en) {

    private static final char BETWEEN = '\u001F';

    /** Both languages in one text, for sentences whose language is not known yet. */
    public String both() {
        return zh + BETWEEN + (en == null ? "" : en);
    }

    /** The text itself, or of one made by {@link #both} the part in this language. */
    public static String in(Locale locale, String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0 ? text : new LocalName(text.substring(0, between), text.substring(between + 1)).in(locale);
    }

    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) || en == null || en.isBlank() ? zh : en;
    }
}
