package guitai.domain.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Product codes with application identifiers (GS1 General Specifications; GB/T 33993 uses the same element strings with 01 first):
 * element strings behind an AIM identifier or a group separator, plain ones, the bracketed form, and GS1 Digital Link addresses.
 */
final class Gs1 {

    private static final char GROUP_SEPARATOR = '\u001D';
    private static final Set<String> AIM_GS1 = Set.of("]C1", "]d2", "]d5", "]Q3", "]Q5", "]e0", "]e1", "]J1", "]J4");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)([^()]+)");
    private static final Pattern LINK = Pattern.compile("https?://[^/?#\\s]+(?:/[^?#\\s]*)?/(?:01|gtin)/(\\d{8,14})"
            + "((?:/(?:22|10|21|235|cpv|lot|ser)/[^/?#\\s]+)*)/?(\\?[^#\\s]*)?(?:#\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK_PART = Pattern.compile("/(22|10|21|235|cpv|lot|ser)/([^/?]+)|[?&](\\d{2,4})=([^&]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ALIAS = Map.of("cpv", "22", "lot", "10", "ser", "21");

    private Gs1() { }

    /** A product or unit; empty where the text is neither an element string with a valid GTIN nor a Digital Link. */
    static Optional<Identity> parse(String text) {
        return parts(text).flatMap(parts -> identity(parts.get("01"), parts.get("21")));
    }

    /** Every identifier with its value, in the order of the text; empty where the text is no such code. */
    static Optional<Map<String, String>> parts(String text) {
        if (text.regionMatches(true, 0, "http", 0, 4)) {
            return link(text);
        }
        if (text.startsWith("(")) {
            return bracketed(text);
        }
        boolean declared = text.length() > 3 && AIM_GS1.contains(text.substring(0, 3));
        String plain = Aim.without(text);
        declared |= !plain.isEmpty() && plain.charAt(0) == GROUP_SEPARATOR;
        if (!declared && (!plain.startsWith("01") || looksLikeECny(plain))) {
            return Optional.empty();
        }
        return elements(plain, declared);
    }

    /** e-CNY codes have the length of a GTIN with a serial of one digit, which no maker uses: money goes first. */
    private static boolean looksLikeECny(String text) {
        return Digits.only(text, 19);
    }

    private static Optional<Map<String, String>> elements(String text, boolean declared) {
        Map<String, String> parts = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == GROUP_SEPARATOR) {
                at++;
                continue;
            }
            var element = Gs1Element.at(text, at, declared);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            parts.put(element.get().ai(), element.get().value());
            at = element.get().end();
        }
        return Optional.of(parts);
    }

    private static Optional<Map<String, String>> bracketed(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        int at = 0;
        Matcher element = BRACKETED.matcher(text);
        while (element.find() && element.start() == at) {
            parts.put(element.group(1), element.group(2).strip());
            at = element.end();
        }
        return at == text.length() ? Optional.of(parts) : Optional.empty();
    }

    /** Qualifiers in the path, further facts in the query; a serial that a maker put into the query counts as well. */
    private static Optional<Map<String, String>> link(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("01", link.group(1));
        Matcher part = LINK_PART.matcher(link.group(2) + (link.group(3) == null ? "" : link.group(3)));
        while (part.find()) {
            String name = part.group(1) == null ? part.group(3) : part.group(1).toLowerCase(Locale.ROOT);
            Optional<String> value = decoded(part.group(1) == null ? part.group(4) : part.group(2));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.putIfAbsent(ALIAS.getOrDefault(name, name), value.get());
        }
        return Optional.of(parts);
    }

    private static Optional<String> decoded(String percentEncoded) {
        try {
            return Optional.of(URLDecoder.decode(percentEncoded.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Identity> identity(String gtin, String serial) {
        if (gtin == null || serial != null && !Gs1Element.serial(serial)) {
            return Optional.empty();
        }
        return Gtin.key(gtin).map(key -> serial == null ? new Identity.Product(key, gtin) : new Identity.ProductUnit(key, serial));
    }
}
