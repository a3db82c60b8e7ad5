package guitai.terminal.ui.repair;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey.EntryRef;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Remedy;
import guitai.domain.money.Money;
import guitai.domain.text.LocalName;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case in plain words. */
record RepairWords(Words words) {

    private static final String UNKNOWN = "other";

    String reason(CaseFile file) {
        return said("repair.reason.", file);
    }

    /** What happened. */
    String what(CaseFile file) {
        return file.key().kind() == CaseKind.DISPUTE ? twice(file) : said("repair.what.", file);
    }

    /** Whose part is in dispute, and which use counts. */
    private String twice(CaseFile file) {
        String points = words.number(Long.parseLong(file.facts().getOrDefault(CaseFacts.POINTS, "0")));
        return file.facts().containsKey(CaseFacts.VOUCHER)
                ? words.of("repair.what.DISPUTE", file.facts().getOrDefault(CaseFacts.FIRST_STORE, ""),
                        Optional.ofNullable(file.facts().get(CaseFacts.FIRST_AT)).map(Instant::parse).map(words::time).orElse(""),
                        file.key().store().value(), file.facts().getOrDefault(CaseFacts.VOUCHER, ""))
                : words.of("repair.what.points", file.key().store().value(), points);
    }

    /** What it means for the customer and the day. */
    String means(CaseFile file) {
        return said("repair.means.", file);
    }

    private String said(String family, CaseFile file) {
        String about = file.key().kind() == CaseKind.REFUSED_ENTRY ? file.facts().getOrDefault(CaseFacts.REASON, UNKNOWN) : file.key().kind().name();
        String key = family + about;
        return words.bundle().containsKey(key) ? words.of(key, product(file)) : words.of(family + UNKNOWN, about);
    }

    /** The unknown product as the receipt calls it. */
    private String product(CaseFile file) {
        Optional<String> name = Optional.ofNullable(file.facts().get(CaseFacts.PRODUCT));
        String sku = file.facts().getOrDefault(CaseFacts.SKU, "");
        return name.map(zh -> words.name(new LocalName(zh, file.facts().get(CaseFacts.PRODUCT_EN))) + " (" + sku + ")").orElse(sku);
    }

    /** Which entry, receipt, sum and day. */
    String facts(CaseFile file) {
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(file.facts().get(CaseFacts.RECEIPT)).ifPresent(receipt -> facts.add(words.of("repair.fact.receipt", receipt)));
        Optional.ofNullable(file.facts().get(CaseFacts.AMOUNT)).ifPresent(fen -> facts.add(words.money(Money.fen(Long.parseLong(fen)))));
        Optional.ofNullable(file.facts().get(CaseFacts.AT)).map(Instant::parse).ifPresent(at -> facts.add(words.time(at)));
        file.key().entry().map(RepairWords::place).ifPresent(place -> facts.add(words.of("repair.fact.entry", place)));
        return String.join("  ·  ", facts);
    }

    /** Just enough to tell one row from another. */
    String brief(CaseFile file) {
        return Optional.ofNullable(file.facts().get(CaseFacts.RECEIPT)).or(() -> file.key().entry().map(RepairWords::place)).orElse("");
    }

    private static String place(EntryRef entry) {
        return entry.terminal() + " #" + entry.seq();
    }

    String status(RepairItem item) {
        return words.of("repair.status", item.status());
    }

    String choice(Remedy remedy) {
        return words.of("repair.choice", remedy);
    }

    /** What will happen then. */
    String then(Remedy remedy) {
        return words.of("repair.then", remedy);
    }

    /** The sentence above the choices: what somebody chose, and whose turn it is. */
    Optional<String> banner(RepairItem item) {
        CaseFile file = item.file();
        return switch (item.status()) {
            case SENT -> item.sent().map(sent -> words.of("repair.banner.SENT", choice(sent.choice().remedy()), sent.employee(), words.clock(sent.at())));
            case ASKED -> Optional.of(file.promised().map(by -> words.of("repair.banner.ASKED", words.time(by))).orElse(words.of("repair.banner.asked.open")));
            case RESTING -> file.restsUntil().map(day -> words.of("repair.banner.RESTING", day.toString()));
            case DONE -> Optional.of(file.decision().map(step -> words.of("repair.banner.DONE", choice(step.choice().remedy()), who(step)))
                    .orElse(words.of("repair.banner.done.open")));
            case DECIDE -> file.steps().stream().filter(step -> step.choice().remedy() == Remedy.ANSWER).reduce((first, last) -> last)
                    .map(step -> words.of("repair.banner.ANSWERED", who(step), step.note().orElse("")));
        };
    }

    String step(CaseStep step) {
        String said = words.of("repair.step", who(step), words.time(step.at()), choice(step.choice().remedy()), words.of("repair.result", step.result()));
        return step.note().map(note -> said + "\n" + note).orElse(said);
    }

    private String who(CaseStep step) {
        return step.by().terminal().map(terminal -> words.of("repair.who.store", step.by().who(), terminal.value())).orElse(words.of("repair.who.headquarters"));
    }
}
