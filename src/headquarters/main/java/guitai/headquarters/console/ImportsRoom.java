package guitai.headquarters.console;

import guitai.headquarters.directory.ImportOffice;
import guitai.headquarters.directory.ImportReport;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tables that people bring: a dry run that lists every bad row and what would change, then the writing. */
final class ImportsRoom implements Room {

    private static final int MOST = 50;
    private static final Optional<Rank> OPERATOR = Optional.of(Rank.OPERATOR);

    private final ImportOffice imports;
    private final Audit audit;

    ImportsRoom(ImportOffice imports, Audit audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/imports", Optional.of(Rank.VIEWER), _ -> View.of("imports", Map.of("runs", imports.history(MOST)))),
                new Page("/imports/{import}", Optional.of(Rank.VIEWER), visitor -> id(visitor.inPath("import")).flatMap(imports::report)
                        .map(ImportsRoom::report).orElseGet(() -> View.problem(404, "nowhere"))));
    }

    @Override
    public List<Delivery> deliveries() {
        return List.of(new Delivery("import", Rank.OPERATOR, ImportOffice.MOST_BYTES, this::check));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("import-apply", OPERATOR, this::apply), new Deed("import-drop", OPERATOR, this::drop));
    }

    private static View report(ImportReport report) {
        return View.of("import", Map.of("run", report, "more", report.badRows() - report.bad().size()));
    }

    private Delivery.Delivered check(Visitor visitor, byte[] content) {
        String name = visitor.asked("name").replaceAll("[\\p{Cntrl}/\\\\]", "_");
        audit.note(visitor.by(), Act.IMPORT_CHECKED, name);
        ImportReport report = imports.dryRun(name, content, "true".equals(visitor.asked("complete")), visitor.by().login());
        return Delivery.Delivered.lookAt("/imports/" + report.id());
    }

    private Outcome apply(Visitor visitor, Map<String, String> form) {
        Optional<UUID> id = id(form.getOrDefault("import", ""));
        if (id.isEmpty()) {
            return new Outcome.Show(View.problem(404, "nowhere"));
        }
        audit.note(visitor.by(), Act.IMPORT_APPLIED, id.get().toString());
        return switch (imports.apply(id.get(), visitor.by().login())) {
            case ImportOffice.Outcome.Applied _ -> new Outcome.GoTo("/imports/" + id.get());
            case ImportOffice.Outcome.Refused refused -> new Outcome.Show(report(refused.report()));
            case ImportOffice.Outcome.Gone _ -> new Outcome.Show(View.problem(404, "nowhere"));
        };
    }

    private Outcome drop(Visitor visitor, Map<String, String> form) {
        id(form.getOrDefault("import", "")).ifPresent(id -> {
            audit.note(visitor.by(), Act.IMPORT_DROPPED, id.toString());
            imports.drop(id, visitor.by().login());
        });
        return new Outcome.GoTo("/imports");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
