package guitai.domain.text;

import java.util.Locale;

/** A name that headquarters keeps in both languages. */
public record LocalName(String zh, String en) {

    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) || en == null || en.isBlank() ? zh : en;
    }
}
