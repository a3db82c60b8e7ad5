package guitai.headquarters.directory;

import guitai.domain.money.Money;
import guitai.domain.text.LocalName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of a file by column name; whatever cannot be read as wanted becomes a {@link BadRow}. */
record CsvRow(String file, long line, Map<String, String> fields) {

    String text(String column) {
        return optional(column).orElseThrow(() -> bad(column, "is empty"));
    }

    Optional<String> optional(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw bad(column, "is missing");
        }
        return Optional.of(field).filter(text -> !text.isBlank());
    }

    /** The field as what {@code read} makes of it; its {@link RuntimeException} is the reason of the refusal. */
    <T> T value(String column, Function<String, T> read) {
        try {
            return read.apply(text(column));
        } catch (BadRow bad) {
            throw bad;
        } catch (RuntimeException unreadable) {
            throw bad(column, "is not one of the values that can stand here");
        }
    }

    <T> Optional<T> optional(String column, Function<String, T> read) {
        return optional(column).map(_ -> value(column, read));
    }

    long number(String column) {
        return value(column, Long::parseLong);
    }

    int count(String column) {
        return value(column, text -> {
            int count = Integer.parseInt(text);
            if (count < 0) {
                throw new IllegalArgumentException("negative");
            }
            return count;
        });
    }

    Money money(String column) {
        return Money.fen(count(column));
    }

    boolean flag(String column) {
        String text = text(column);
        if (!List.of("true", "false").contains(text)) {
            throw bad(column, "must be true or false");
        }
        return Boolean.parseBoolean(text);
    }

    LocalName name(String prefix) {
        return new LocalName(text(prefix + "_zh"), optional(prefix + "_en").orElse(""));
    }

    /** {@code a;b;c}; an empty field is an empty list. */
    <T> List<T> parts(String column, Function<String, T> read) {
        return optional(column, text -> List.of(text.split(";")).stream().map(read).toList()).orElse(List.of());
    }

    /** The field, which must be among those that are known by now. */
    String among(String column, Collection<String> known) {
        String text = text(column);
        if (!known.contains(text)) {
            throw bad(column, "names something that is in none of the files");
        }
        return text;
    }

    BadRow bad(String column, String reason) {
        return new BadRow(file, line, column, reason);
    }
}
