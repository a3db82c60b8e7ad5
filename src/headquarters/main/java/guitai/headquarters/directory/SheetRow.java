package guitai.headquarters.directory;

import guitai.domain.money.Money;
import guitai.domain.text.LocalName;
import guitai.headquarters.directory.BadRow.Why;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A row of a table by column name; whatever cannot be read as wanted becomes a {@link BadRow}.
 *
 * @param inexact columns whose cell is a number with more digits than a spreadsheet keeps
 */
record SheetRow(String file, long line, Map<String, String> fields, Set<String> inexact) {

    String text(String column) {
        return optional(column).orElseThrow(() -> bad(column, Why.EMPTY));
    }

    Optional<String> optional(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw bad(column, Why.COLUMN_MISSING);
        }
        if (inexact.contains(column)) {
            throw bad(column, Why.NUMBER_CELL);
        }
        return Optional.of(field).filter(text -> !text.isBlank());
    }

    /** The field as what {@code read} makes of it; its {@link RuntimeException} is a refusal. */
    <T> T value(String column, Function<String, T> read) {
        try {
            return read.apply(text(column));
        } catch (BadRow bad) {
            throw bad;
        } catch (RuntimeException unreadable) {
            throw bad(column, Why.VALUE);
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
        return switch (text(column).toLowerCase(java.util.Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(column, Why.FLAG);
        };
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
            throw bad(column, Why.UNKNOWN);
        }
        return text;
    }

    BadRow bad(String column, Why why) {
        return new BadRow(file, line, column, why);
    }
}
