package guitai.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be read from a text of a known class, part by part; empty for everything that must be refused. */
public final class CodeParts {

    private static final Map<String, Name> BY_IDENTIFIER = Map.of("01", Name.GTIN, "21", Name.SERIAL, "10", Name.LOT, "11", Name.PRODUCED,
            "17", Name.EXPIRES, "22", Name.VARIANT);
    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

    /** What a part is. */
    public enum Name {
        GTIN, SERIAL, LOT, PRODUCED, EXPIRES, VARIANT, OTHER, CHECK_DIGIT, VIN_MAKER, VIN_CHECK, VIN_YEAR, VIN_PLANT, VIN_NUMBER,
        PLATE_PROVINCE, PLATE_KIND, ITEM, PRICE, WEIGHT
    }

    /**
     * One part.
     *
     * @param value as it stands in the text, or where {@code word} is true one of RIGHT, WRONG, WRONG_ELSEWHERE, NORMAL, NEW_ENERGY
     */
    public record Part(Name name, String value, boolean word) {
        static Part text(Name name, String value) {
            return new Part(name, value, false);
        }

        static Part word(Name name, String value) {
            return new Part(name, value, true);
        }
    }

    private CodeParts() { }

    public static List<Part> of(ScannedCode code, Identity identity) {
        return switch (identity) {
            case Identity.Product product -> product(code, Optional.of(product.gtin()));
            case Identity.ProductUnit unit -> product(code, Optional.of(unit.gtin()));
            case Identity.InStoreItem item -> List.of(Part.text(Name.ITEM, item.item()),
                    Part.text(item.price() ? Name.PRICE : Name.WEIGHT, Long.toString(item.value())), Part.word(Name.CHECK_DIGIT, "RIGHT"));
            case Identity.Vehicle vehicle -> vin(vehicle);
            case Identity.NumberPlate plate -> List.of(Part.text(Name.PLATE_PROVINCE, plate.number().substring(0, 2)),
                    Part.word(Name.PLATE_KIND, plate.newEnergy() ? "NEW_ENERGY" : "NORMAL"));
            case Identity.MemberCard _, Identity.EmployeeBadge _ -> List.of(Part.word(Name.CHECK_DIGIT, "RIGHT"));
            default -> List.of();
        };
    }

    private static List<Part> product(ScannedCode code, Optional<String> gtin) {
        List<Part> all = new ArrayList<>();
        Gs1.parts(Probe.normalise(code.text())).ifPresent(parts -> parts.forEach((ai, value) -> {
            Name name = BY_IDENTIFIER.getOrDefault(ai, Name.OTHER);
            all.add(Part.text(name, name == Name.OTHER ? "(" + ai + ") " + value : value));
        }));
        if (all.isEmpty()) {
            gtin.ifPresent(key -> all.add(Part.text(Name.GTIN, key)));
        }
        all.add(Part.word(Name.CHECK_DIGIT, "RIGHT"));
        return all;
    }

    /** The letters of the year come round every thirty years, so both are told. */
    private static List<Part> vin(Identity.Vehicle vehicle) {
        String vin = vehicle.vin();
        List<Part> all = new ArrayList<>(List.of(Part.text(Name.VIN_MAKER, vin.substring(0, 3)), Part.word(Name.VIN_CHECK, vehicle.check().name())));
        int year = YEARS.indexOf(vin.charAt(9));
        if (year >= 0) {
            all.add(Part.text(Name.VIN_YEAR, (1980 + year) + " / " + (2010 + year)));
        }
        all.add(Part.text(Name.VIN_PLANT, vin.substring(10, 11)));
        all.add(Part.text(Name.VIN_NUMBER, vin.substring(11)));
        return all;
    }
}
