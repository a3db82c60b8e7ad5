package guitai.headquarters.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a table is about; a table is known by its name, otherwise by the columns that no other table has. */
public enum Subject {
    STORES("city_zh", "tax_id"),
    TERMINALS("store"),
    EMPLOYEES("role", "pin"),
    TIERS("growth_from", "points_percent"),
    BENEFITS("tiers", "countable"),
    CATEGORIES("trade"),
    PRODUCTS("sku", "list_price_fen"),
    UNITS("gtin", "serial"),
    MEMBERS("card", "home_store"),
    VEHICLES("vin", "owners"),
    RULES("key", "value"),
    SHAPES("pattern", "check"),
    CAMPAIGNS("offer_zh", "featured"),
    VOUCHERS("minimum_fen", "stacks"),
    MEMBER_VOUCHERS("number", "value_fen"),
    PRIZES("weight", "stock"),
    GIFTS("coins"),
    GROWTH("grant", "source"),
    RECOMMENDATIONS("sku", "score");

    private final Set<String> marks;

    Subject(String... marks) {
        this.marks = Set.of(marks);
    }

    /** The table's name, as its file is called without the ending. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the name of a file or sheet first, then by the columns. */
    static Optional<Subject> of(String name, Collection<String> columns) {
        String bare = name.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.\\w+$", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(subject -> subject.table().equals(bare)).findFirst()
                .or(() -> Arrays.stream(values()).filter(subject -> subject != TERMINALS && columns.containsAll(subject.marks)).findFirst());
    }
}
