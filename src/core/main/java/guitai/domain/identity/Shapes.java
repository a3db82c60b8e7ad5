package guitai.domain.identity;

import guitai.domain.identity.Identity.Wallet;
import guitai.domain.identity.Shape.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A set of shapes, ready to be asked. Immutable; any thread. */
final class Shapes {

    static final Shapes BUILT_IN = of(ShapeRules.BUILT_IN);

    private final Map<Kind, List<Ready>> byKind = new EnumMap<>(Kind.class);

    private record Ready(Shape shape, SafePattern pattern) {
        boolean matches(String text) {
            return pattern.matches(text) && switch (shape.check()) {
                case NONE -> true;
                case LUHN -> Luhn.valid(text);
                case GTIN -> Gtin.valid(text);
            };
        }
    }

    private Shapes(List<Shape> shapes) {
        for (Shape shape : shapes) {
            String pattern = shape.kind().inStore() ? InStoreLayout.pattern(shape.pattern()) : shape.pattern();
            byKind.merge(shape.kind(), List.of(new Ready(shape, SafePattern.of(pattern))),
                    (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
        }
    }

    /** @throws IllegalArgumentException for rules that {@link ShapeObjection#to} objects to */
    static Shapes of(ShapeRules rules) {
        return new Shapes(rules.all());
    }

    /** Nothing but these, without what is built in. */
    static Shapes only(List<Shape> shapes) {
        return new Shapes(shapes);
    }

    /** The first shape of a kind that a text has; letters are compared in small letters, makers' serials in capitals. */
    Optional<Shape> first(Kind kind, String text) {
        String folded = kind == Kind.MAKER_SERIAL ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        return byKind.getOrDefault(kind, List.of()).stream().filter(ready -> ready.matches(folded)).map(Ready::shape).findFirst();
    }

    boolean is(Kind kind, String text) {
        return first(kind, text).isPresent();
    }

    /** The purse whose codes look like this text. */
    Optional<Wallet> wallet(String text) {
        for (Wallet wallet : Wallet.values()) {
            if (is(Kind.valueOf(wallet.name()), text)) {
                return Optional.of(wallet);
            }
        }
        return Optional.empty();
    }

    /** A number of this house; signatures are not looked at. */
    Optional<OwnNumber> own(String text) {
        if (!Digits.only(text)) {
            return Optional.empty();
        }
        for (OwnNumber kind : OwnNumber.values()) {
            // Of these no store has shapes of its own.
            boolean fixed = kind == OwnNumber.DYNAMIC_CODE || kind == OwnNumber.DAY_SEAL;
            if (kind.signed(text) || (fixed ? kind.matches(text) : is(Kind.valueOf(kind.name()), text))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
