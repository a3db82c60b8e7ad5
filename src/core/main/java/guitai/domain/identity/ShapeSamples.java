package guitai.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Examples that a new set of shapes is tried on before it is believed. All are made up. */
final class ShapeSamples {

    /** What every store scans all day; no guarded shape may take it. */
    static final List<String> DAILY = List.of(OwnNumber.MEMBER_CARD.make("42"), OwnNumber.VOUCHER.make("7"), OwnNumber.LEAFLET.make("7"),
            OwnNumber.RECEIPT.make("1"), "6901234567892", "06901234567892", "036000291452", "96385074", "13800138000", "lsvaa49j132047371",
            "96" + "7".repeat(210), "https://id.example.cn/01/06901234567892/21/ab12345");

    private static final int OF_EACH = 2_000;
    /** At most so many of a thousand guarded codes may look like a maker's serial, all patterns together. */
    private static final int MAKERS_PERMILLE = 5;

    private ShapeSamples() { }

    /** A shape by which numbers that must be refused would be taken in; empty where the rules keep them out. */
    static Optional<String> tooManyGuarded(ShapeRules rules) {
        List<String> guarded = guarded();
        for (Shape shape : rules.shapes()) {
            boolean own = shape.kind().own();
            Shapes alone = Shapes.only(List.of(shape));
            if (own && guarded.stream().anyMatch(code -> alone.first(shape.kind(), code).isPresent())) {
                return Optional.of(shape.id());
            }
        }
        List<Shape> makers = rules.shapes().stream().filter(shape -> shape.kind() == Shape.Kind.MAKER_SERIAL).toList();
        Shapes all = Shapes.only(makers);
        long taken = guarded.stream().filter(code -> all.first(Shape.Kind.MAKER_SERIAL, code).isPresent()).count();
        return taken * 1_000 > (long) guarded.size() * MAKERS_PERMILLE ? Optional.of(makers.getLast().id()) : Optional.empty();
    }

    private static List<String> guarded() {
        SplittableRandom random = new SplittableRandom(20261125);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            codes.add("1" + random.nextInt(6) + digits(random, 16));
            codes.add("2" + (5 + random.nextInt(5)) + digits(random, 14 + random.nextInt(5)));
            codes.add("62" + digits(random, 17));
            codes.add("01" + digits(random, 17));
            codes.add(Luhn.append("62" + digits(random, 13 + random.nextInt(4))));
            codes.add(Luhn.append("4" + digits(random, 14)));
            codes.add("110105" + (1950 + random.nextInt(60)) + "0" + (1 + random.nextInt(9)) + "1" + random.nextInt(10) + digits(random, 4));
        }
        return codes;
    }

    private static String digits(SplittableRandom random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
