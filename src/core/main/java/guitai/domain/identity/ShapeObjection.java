package guitai.domain.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a set of shapes cannot be taken over; the set before it stays.
 *
 * @param shape id of the first shape that is objected to
 */
public record ShapeObjection(String shape, Why why) {

    /** What is wrong with it. */
    public enum Why {
        /** Not a pattern at all, empty or too long. */
        UNREADABLE,
        /** A pattern that could keep the till busy for ever, or uses more than shapes need. */
        TOO_RICH,
        /** No EAN-13 layout with one run each of I and V and a C at the end. */
        BAD_LAYOUT,
        /** It would refuse what stores live on: cards, products, phones, vehicles. */
        TAKES_DAILY_CODES,
        /** It would take in payment codes, bank cards or resident numbers. */
        TAKES_GUARDED_CODES,
        /** Two shapes of that name, or too many shapes. */
        REPEATED
    }

    private static final Pattern LAYOUT = Pattern.compile("(?=.{13}$)2\\d{1,2}I{4,6}\\d?V{4,6}C");

    /** The first objection to a set; empty where it can be taken over. */
    public static Optional<ShapeObjection> to(ShapeRules rules) {
        Set<String> ids = new HashSet<>();
        for (Shape shape : rules.shapes()) {
            Optional<Why> why = !ids.add(shape.id()) || ids.size() > ShapeRules.MOST ? Optional.of(Why.REPEATED) : to(shape);
            if (why.isPresent()) {
                return Optional.of(new ShapeObjection(shape.id(), why.get()));
            }
        }
        return ShapeSamples.tooManyGuarded(rules).map(id -> new ShapeObjection(id, Why.TAKES_GUARDED_CODES));
    }

    private static Optional<Why> to(Shape shape) {
        if (shape.kind().inStore()) {
            return LAYOUT.matcher(shape.pattern()).matches() ? Optional.empty() : Optional.of(Why.BAD_LAYOUT);
        }
        return SafePattern.objection(shape.pattern()).or(() -> takesDailyCodes(shape) ? Optional.of(Why.TAKES_DAILY_CODES) : Optional.empty());
    }

    private static boolean takesDailyCodes(Shape shape) {
        Shapes alone = Shapes.only(List.of(shape));
        return shape.kind().guarded() && ShapeSamples.DAILY.stream().anyMatch(sample -> alone.first(shape.kind(), sample).isPresent());
    }
}
