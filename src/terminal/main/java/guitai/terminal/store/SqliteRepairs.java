package guitai.terminal.store;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.journal.Fact;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Actor;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.protocol.Quarantined;
import guitai.terminal.repair.RepairBook;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.storage.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases and choices in SQLite. */
public final class SqliteRepairs implements RepairBook {

    private final Database database;
    private final ShopDocuments documents;
    private final SqliteJournal journal;
    private final ShopFacts facts;
    private final TerminalId terminal;
    private final Clock clock;

    public SqliteRepairs(Database database, ShopDocuments documents, SqliteJournal journal, ShopFacts facts, TerminalId terminal, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.journal = journal;
        this.facts = facts;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public List<CaseFile> cases() {
        Map<CaseKey, CaseFile> cases = new LinkedHashMap<>();
        documents.all(Change.Kind.CASE, CaseFile.class).forEach(file -> cases.put(file.key(), file));
        quarantined().stream().map(this::notYetTold).forEach(file -> cases.putIfAbsent(file.key(), file));
        return List.copyOf(cases.values());
    }

    /** What the newest receipt names. */
    List<Quarantined> quarantined() {
        return database.read(session -> session.createNativeQuery("SELECT seq, type, reason FROM quarantine ORDER BY seq", Object[].class)
                .getResultList()).stream()
                .map(row -> new Quarantined(((Number) row[0]).longValue(), (String) row[1], (String) row[2])).toList();
    }

    /** How many cases a person of this store has to decide now. */
    int undecided() {
        List<CaseFile> cases = cases();
        if (cases.isEmpty()) {
            return 0;
        }
        LocalDate today = facts.day().of(clock.instant());
        Map<CaseKey, Sent> sent = sent();
        return (int) cases.stream().map(file -> RepairItem.of(file, Optional.ofNullable(sent.get(file.key())), today))
                .filter(item -> item.status() == RepairItem.Status.DECIDE).count();
    }

    private CaseFile notYetTold(Quarantined entry) {
        List<Remedy> remedies = Refusal.of(entry.reason()).map(Refusal::remedies).orElse(List.of(Remedy.ASK, Remedy.TOMORROW));
        return CaseFile.opened(CaseKey.refusedEntry(terminal.store(), terminal, entry.seq()), List.of(terminal.store()), Instant.EPOCH,
                Map.of(CaseFacts.REASON, entry.reason(), CaseFacts.TYPE, entry.type()), remedies);
    }

    @Override
    public Map<CaseKey, Sent> sent() {
        Map<CaseKey, CaseFile> told = new LinkedHashMap<>();
        cases().forEach(file -> told.put(file.key(), file));
        Map<CaseKey, Sent> sent = new LinkedHashMap<>();
        for (Sent one : all()) {
            boolean answered = Optional.ofNullable(told.get(one.choice().about())).flatMap(file -> file.step(terminal, one.seq())).isPresent();
            if (!answered) {
                sent.put(one.choice().about(), one);
            }
        }
        return sent;
    }

    private List<Sent> all() {
        return database.read(session -> session.createNativeQuery("SELECT seq, choice, employee, at FROM repair_choice ORDER BY seq", Object[].class)
                .getResultList()).stream().map(row -> new Sent(((Number) row[0]).longValue(),
                        Json.MAPPER.readValue((String) row[1], RepairChoice.class), (String) row[2], Values.instant(((Number) row[3]).longValue()))).toList();
    }

    @Override
    public void choose(RepairChoice choice, Actor actor) {
        database.transact(session -> {
            journal.record(new Fact.RepairChosen(choice), actor);
            session.createNativeMutationQuery("INSERT INTO repair_choice VALUES (:seq, :about, :choice, :employee, :at)")
                    .setParameter("seq", journal.head().seq()).setParameter("about", choice.about().text())
                    .setParameter("choice", Json.MAPPER.writeValueAsString(choice)).setParameter("employee", actor.employee().value())
                    .setParameter("at", Values.nanos(clock.instant())).executeUpdate();
        });
    }
}
