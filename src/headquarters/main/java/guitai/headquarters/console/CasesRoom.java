package guitai.headquarters.console;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.money.Money;
import guitai.headquarters.intake.CaseOffice;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person has to decide between stores and headquarters; decided from here, too, and noted. */
final class CasesRoom implements Room {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 500;
    /** In the order in which they are told; those that are not here are for the reader of the other language, or for machines. */
    private static final List<String> TOLD = List.of(CaseFacts.REASON, CaseFacts.RECEIPT, CaseFacts.DAY, CaseFacts.AMOUNT, CaseFacts.POINTS, CaseFacts.PRODUCT,
            CaseFacts.SKU, CaseFacts.VOUCHER, CaseFacts.FIRST_STORE, CaseFacts.FIRST_AT, CaseFacts.FIRST_RECEIPT,
            CaseFacts.ENTRIES, CaseFacts.PROPOSED, CaseFacts.COMMON, CaseFacts.MEMBER, CaseFacts.OTHER);
    private static final Set<Remedy> OF_STORES = Set.of(Remedy.ASK, Remedy.TOMORROW);

    private final CaseOffice cases;
    private final Audit audit;
    private final Versions versions;

    CasesRoom(CaseOffice cases, Versions versions, Audit audit) {
        this.cases = cases;
        this.audit = audit;
        this.versions = versions;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/cases", Optional.of(Rank.VIEWER), _ -> View.of("cases", Map.of("cases", cases.unsettled(MOST), "most", MOST))),
                new Page("/case", Optional.of(Rank.VIEWER), visitor -> key(visitor.asked("key")).flatMap(cases::find)
                        .map(file -> view(visitor, file, "")).orElseGet(() -> View.problem(404, "nowhere"))));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("case-answer", Optional.of(Rank.OPERATOR), this::answer));
    }

    private View view(Visitor visitor, CaseFile file, String result) {
        Map<String, String> facts = new LinkedHashMap<>();
        TOLD.stream().filter(file.facts()::containsKey).forEach(name -> facts.put(name, told(name, file, visitor.locale())));
        Stream<Remedy> own = file.closed() ? Stream.of() : Stream.of(Remedy.LEAVE_OUT, Remedy.ANSWER)
                .filter(remedy -> remedy == Remedy.ANSWER || file.key().kind() == CaseKind.REFUSED_ENTRY);
        List<Remedy> remedies = new ArrayList<>(file.remedies().stream().filter(remedy -> !OF_STORES.contains(remedy)).toList());
        own.filter(remedy -> !remedies.contains(remedy)).forEach(remedies::add);
        return View.of("case", Map.of("file", file, "facts", facts, "remedies", remedies, "result", result,
                "versions", versions.of(file.key(), visitor.locale())));
    }

    private static String told(String name, CaseFile file, Locale locale) {
        String value = file.facts().get(name);
        return switch (name) {
            case CaseFacts.AMOUNT -> Words.money(Money.fen(Long.parseLong(value)), locale);
            case CaseFacts.REASON -> Words.reason(value, locale);
            case CaseFacts.PRODUCT -> "zh".equals(locale.getLanguage()) ? value : file.facts().getOrDefault(CaseFacts.PRODUCT_EN, value);
            default -> value;
        };
    }

    private Outcome answer(Visitor visitor, Map<String, String> form) {
        Optional<CaseFile> file = key(form.getOrDefault("key", "")).flatMap(cases::find);
        Optional<Remedy> remedy = Stream.of(Remedy.values()).filter(one -> one.name().equals(form.get("remedy")) && !OF_STORES.contains(one)).findFirst();
        if (file.isEmpty() || remedy.isEmpty()) {
            return new Outcome.Show(View.problem(404, "nowhere"));
        }
        CaseKey key = file.get().key();
        audit.note(visitor.by(), Act.CASE_ANSWERED, key + " " + remedy.get());
        Optional<String> from = Optional.ofNullable(file.get().facts().get(CaseFacts.SKU)).filter(_ -> remedy.get() == Remedy.MAP_PRODUCT);
        Optional<String> note = text(form, "note").map(text -> text.substring(0, Math.min(text.length(), LONGEST_NOTE)));
        Result result = cases.answer(new RepairChoice(key, remedy.get(), from, text(form, "to")), visitor.by().login(), note);
        return new Outcome.Show(cases.find(key).map(now -> view(visitor, now, result.name())).orElseGet(() -> View.problem(404, "nowhere")));
    }

    private static Optional<String> text(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<CaseKey> key(String text) {
        try {
            return Optional.of(CaseKey.parse(text));
        } catch (IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }
}
