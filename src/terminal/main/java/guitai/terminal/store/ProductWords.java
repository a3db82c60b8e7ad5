package guitai.terminal.store;

import guitai.domain.product.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** By what a product is found, and what a typed query asks for. */
final class ProductWords {

    private ProductWords() {
    }

    /** Number, model with and without its dashes, bar code. */
    static String code(Product product) {
        String model = product.model();
        return String.join(" ", product.sku().value(), model, squeezed(model), product.gtin().orElse(""));
    }

    /** Characters one by one, so that any part of a name is a phrase; other words as they are. */
    static String name(Product product) {
        return spaced(product.name().zh() + " " + product.brand().zh() + " " + orEmpty(product.name().en()) + " "
                + orEmpty(product.brand().en()));
    }

    /** Sounds and initials of name and brand from each character on: {@code bx} and {@code bingxiang} find a two-door fridge. */
    static String sounds(Product product) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String run : spacedRuns(product.name().zh() + " " + product.brand().zh()).split("\\s+")) {
            addSounds(run, sounds);
        }
        return String.join(" ", sounds);
    }

    /** All words must be found, each as the beginning of a word or as a part of a name; empty when nothing was typed. */
    static Optional<String> query(String typed) {
        return query(typed, word -> "name : \"" + spaced(word).strip() + "\"");
    }

    /** The same, with the characters of a word in any place, each quoted, for signs may stand among them: a brand and a noun typed as one word. */
    static Optional<String> looseQuery(String typed) {
        return query(typed, word -> "name : (\"" + spaced(word).strip().replaceAll("\\s+", "\" AND \"") + "\")");
    }

    /** The same among numbers and models alone; empty where a character was typed, which none of them has. */
    static Optional<String> codeQuery(String typed) {
        return typed.codePoints().anyMatch(Character::isIdeographic) ? Optional.empty() : query(typed);
    }

    /** A quotation mark would close a word too early; at a zero character SQLite stops reading, inside a word. */
    private static Optional<String> query(String typed, UnaryOperator<String> characters) {
        List<String> terms = new ArrayList<>();
        for (String word : runs(typed.toLowerCase(Locale.ROOT).replace('"', ' ').replace('\0', ' '))) {
            if (Character.isIdeographic(word.codePointAt(0))) {
                terms.add(characters.apply(word));
            } else {
                terms.add("\"" + word + "\" *");
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    private static void addSounds(String run, Set<String> sounds) {
        int[] characters = run.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            if (!Character.isIdeographic(characters[from])) {
                continue;
            }
            StringBuilder whole = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (int i = from; i < characters.length && Character.isIdeographic(characters[i]); i++) {
                String reading = Pinyin.readings(characters[i]).getFirst();
                whole.append(reading);
                initials.append(Pinyin.initial(reading));
            }
            sounds.add(whole.toString());
            sounds.add(initials.toString());
        }
    }

    /** Runs of characters and runs of anything else that can be a word. */
    private static List<String> runs(String typed) {
        List<String> runs = new ArrayList<>();
        for (String part : spacedRuns(typed).split("\\s+")) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                runs.add(part);
            }
        }
        return runs;
    }

    private static String spacedRuns(String typed) {
        return typed.replaceAll("(?<=\\p{IsHan})(?=[^\\p{IsHan}\\s])|(?<=[^\\p{IsHan}\\s])(?=\\p{IsHan})", " ");
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isIdeographic(character)) {
                spaced.append(' ').appendCodePoint(character).append(' ');
            } else {
                spaced.appendCodePoint(character);
            }
        });
        return spaced.toString();
    }

    private static String squeezed(String model) {
        return model.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
