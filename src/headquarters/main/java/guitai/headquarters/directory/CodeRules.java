package guitai.headquarters.directory;

import guitai.domain.campaign.Campaign;
import guitai.domain.identity.Shape;
import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import guitai.domain.product.Sku;
import guitai.headquarters.directory.BadRow.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads what codes look like, and the campaigns that they name. */
final class CodeRules {

    static final String SHAPES_KEY = "shapes";

    private CodeRules() {
    }

    /** All shapes as one document, so that they hold together or not at all; empty without a file. */
    static Map<String, ShapeRules> shapes(Sheet file, Sheet rules) {
        List<Shape> shapes = new ArrayList<>();
        Map<String, SheetRow> rowOf = new LinkedHashMap<>();
        file.each(row -> {
            shapes.add(new Shape(row.text("id"), row.value("kind", Shape.Kind::valueOf), row.text("pattern"),
                    row.optional("check", Shape.Check::valueOf).orElse(Shape.Check.NONE), row.optional("owner").orElse("")));
            rowOf.put(row.text("id"), row);
        });
        int version = rules.rows().stream().filter(row -> "shapes.version".equals(row.fields().get("key"))).findFirst()
                .map(row -> row.count("value")).orElse(1);
        ShapeRules all = new ShapeRules(version, shapes);
        ShapeObjection.to(all).ifPresent(objection -> file.note(rowOf.get(objection.shape()).bad("pattern", Why.valueOf("SHAPE_" + objection.why()))));
        return shapes.isEmpty() ? Map.of() : Map.of(SHAPES_KEY, all);
    }

    static Map<String, Campaign> campaigns(Sheet file, Predicate<Sku> known) {
        Map<String, Campaign> campaigns = new LinkedHashMap<>();
        file.eachUnique(List.of("code"), row -> {
            List<Sku> featured = row.parts("featured", Sku::new);
            if (!featured.stream().allMatch(known)) {
                throw row.bad("featured", Why.UNKNOWN);
            }
            campaigns.put(row.text("code"), campaign(row, featured));
        });
        return campaigns;
    }

    private static Campaign campaign(SheetRow row, List<Sku> featured) {
        LocalDate until = row.value("until", LocalDate::parse);
        try {
            return new Campaign(row.text("code"), row.name("name"), row.name("offer"), featured, until);
        } catch (IllegalArgumentException notACode) {
            throw row.bad("code", Why.VALUE);
        }
    }
}
