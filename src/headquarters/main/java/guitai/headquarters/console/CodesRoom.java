package guitai.headquarters.console;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.CodeStore;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.TerminalStore;
import guitai.headquarters.store.TerminalView;
import guitai.headquarters.terminals.Enrolments;
import guitai.headquarters.terminals.TerminalOffice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Enrolment codes, each shown once, and the keys of the terminals that were made with them. */
final class CodesRoom implements Room {

    private final Database database;
    private final Enrolments enrolments;
    private final TerminalOffice office;
    private final Audit audit;
    private final Clock clock;
    private final TerminalView view = new TerminalView();

    CodesRoom(Database database, Enrolments enrolments, TerminalOffice office, Audit audit, Clock clock) {
        this.database = database;
        this.enrolments = enrolments;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a code stands. */
    public enum CodeState {
        OPEN_CODE, USED, ENDED
    }

    /** How a terminal's key stands. */
    public enum KeyState {
        VALID, EXPIRED, NO_KEY, REVOKED
    }

    public record CodeLine(CodeStore.Code code, CodeState state) {
    }

    public record KeyLine(TerminalStore.Row row, KeyState state) {
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/codes", Optional.of(Rank.VIEWER), _ -> show("")));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("code-issue", Optional.of(Rank.OPERATOR), this::issue),
                new Deed("code-withdraw", Optional.of(Rank.OPERATOR), this::withdraw),
                new Deed("terminal-revoke", Optional.of(Rank.ADMINISTRATOR), this::revoke));
    }

    private View show(String wrong) {
        Instant now = clock.instant();
        return View.of("codes", Map.of("wrong", wrong, "stores", database.snapshot(view::stores).values(),
                "codes", office.codes().stream().map(code -> new CodeLine(code, state(code, now))).toList(),
                "keys", office.terminals().stream().map(row -> new KeyLine(row, state(row, now))).toList()));
    }

    private static CodeState state(CodeStore.Code code, Instant now) {
        if (code.usedBy().isPresent()) {
            return CodeState.USED;
        }
        return code.triesLeft() > 0 && code.until().isAfter(now) ? CodeState.OPEN_CODE : CodeState.ENDED;
    }

    private static KeyState state(TerminalStore.Row row, Instant now) {
        if (row.revoked().isPresent()) {
            return KeyState.REVOKED;
        }
        return row.keyEnds().map(end -> end.isAfter(now) ? KeyState.VALID : KeyState.EXPIRED).orElse(KeyState.NO_KEY);
    }

    private Outcome issue(Visitor visitor, Map<String, String> form) {
        Optional<StoreId> store = parsed(form.get("store"), StoreId::new);
        String place = form.getOrDefault("place", "").strip();
        Optional<TerminalId> terminal = parsed(place, TerminalId::new);
        if (store.isEmpty() || !place.isEmpty() && terminal.isEmpty()) {
            return new Outcome.Show(show("place"));
        }
        audit.note(visitor.by(), Act.CODE_ISSUED, store.get() + terminal.map(id -> " " + id).orElse(""));
        return new Outcome.Show(enrolments.open(store.get(), terminal).map(opened -> View.of("code", Map.of("code", opened.code().grouped(),
                "qr", Qr.of(opened.ticket().digits()), "address", opened.ticket().address().toString(), "until", opened.until(),
                "store", opened.store().value()))).orElseGet(() -> show("place")));
    }

    private Outcome withdraw(Visitor visitor, Map<String, String> form) {
        String number = form.getOrDefault("number", "");
        audit.note(visitor.by(), Act.CODE_WITHDRAWN, number);
        office.withdraw(number);
        return new Outcome.GoTo("/codes?said=changed");
    }

    private Outcome revoke(Visitor visitor, Map<String, String> form) {
        Optional<TerminalId> terminal = parsed(form.get("terminal"), TerminalId::new);
        // Written out once more: nobody revokes a terminal with one press too many.
        if (terminal.isEmpty() || !terminal.get().value().equals(form.getOrDefault("again", "").strip())) {
            return new Outcome.Show(show("again"));
        }
        audit.note(visitor.by(), Act.TERMINAL_REVOKED, terminal.get().value());
        office.revoke(terminal.get());
        return new Outcome.GoTo("/codes?said=changed");
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> read) {
        try {
            return Optional.ofNullable(text).map(read);
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
