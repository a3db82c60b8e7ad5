package guitai.headquarters.directory;

import guitai.domain.campaign.Campaign;
import guitai.domain.identity.Shape;
import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what codes look like, and the campaigns that they name. */
final class CodeRules {

    static final String SHAPES_KEY = "shapes";

    private CodeRules() {
    }

    /** All shapes as one document, so that they hold together or not at all; empty without a file. */
    static Map<String, ShapeRules> shapes(CsvFile file, CsvFile rules) {
        List<Shape> shapes = new ArrayList<>();
        for (CsvRow row : file.rows()) {
            shapes.add(new Shape(row.text("id"), row.value("kind", Shape.Kind::valueOf), row.text("pattern"),
                    row.optional("check", Shape.Check::valueOf).orElse(Shape.Check.NONE), row.optional("owner").orElse("")));
        }
        int version = rules.rows().stream().filter(row -> row.text("key").equals("shapes.version")).findFirst()
                .map(row -> row.count("value")).orElse(1);
        ShapeRules all = new ShapeRules(version, shapes);
        ShapeObjection.to(all).ifPresent(objection -> {
            throw file.rows().stream().filter(row -> row.text("id").equals(objection.shape())).reduce((_, last) -> last).orElseThrow()
                    .bad("pattern", sentence(objection.why()));
        });
        return shapes.isEmpty() ? Map.of() : Map.of(SHAPES_KEY, all);
    }

    private static String sentence(ShapeObjection.Why why) {
        return switch (why) {
            case UNREADABLE -> "is no pattern";
            case TOO_RICH -> "uses more than shapes may: write letters, digits, classes, (?:a|b) and at most four open quantifiers";
            case BAD_LAYOUT -> "is no layout of 13 places such as 21IIIIIVVVVVC";
            case TAKES_DAILY_CODES -> "would refuse codes that stores live on, such as cards, products or phone numbers";
            case TAKES_GUARDED_CODES -> "would take in payment codes, bank cards or resident numbers";
            case REPEATED -> "belongs to a name that stands in two rows, or to too many rows";
        };
    }

    static Map<String, Campaign> campaigns(CsvFile file, Map<String, Product> products) {
        Map<String, Campaign> campaigns = new LinkedHashMap<>();
        for (CsvRow row : file.unique("code").rows()) {
            List<Sku> featured = row.parts("featured", Sku::new);
            if (!featured.stream().allMatch(sku -> products.containsKey(sku.value()))) {
                throw row.bad("featured", "names a product that is in none of the files");
            }
            campaigns.put(row.text("code"), campaign(row, featured));
        }
        return campaigns;
    }

    private static Campaign campaign(CsvRow row, List<Sku> featured) {
        try {
            return new Campaign(row.text("code"), row.name("name"), row.name("offer"), featured, row.value("until", LocalDate::parse));
        } catch (IllegalArgumentException notACode) {
            throw row.bad("code", "must be one to eight capitals and digits");
        }
    }
}
