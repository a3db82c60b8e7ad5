package guitai.headquarters.console;

import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.EntryView;
import guitai.headquarters.store.TerminalView;
import guitai.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Entries that could not be applied and wait for a person. Opening one shows what the terminal wrote, people included: that is noted. */
final class EntriesRoom implements Room {

    private static final int MOST = 200;

    private final Database database;
    private final Audit audit;
    private final EntryView entries = new EntryView();
    private final TerminalView terminals = new TerminalView();

    EntriesRoom(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/entries", Optional.of(Rank.VIEWER), _ -> all()),
                new Page("/entries/{terminal}/{seq}", Optional.of(Rank.OPERATOR), this::one));
    }

    private View all() {
        return database.snapshot(c -> {
            Map<String, Store> stores = terminals.stores(c);
            return View.of("entries", Map.of("entries", entries.setAside(c, MOST), "count", entries.countSetAside(c), "most", MOST, "stores", stores));
        });
    }

    private View one(Visitor visitor) {
        Optional<TerminalId> terminal = terminal(visitor.inPath("terminal"));
        long seq = visitor.inPath("seq").matches("\\d{1,18}") ? Long.parseLong(visitor.inPath("seq")) : 0;
        Optional<EntryView.SetAside> entry = terminal.flatMap(id -> database.snapshot(c -> entries.setAside(c, id, seq)));
        if (entry.isEmpty()) {
            return View.problem(404, "nowhere");
        }
        audit.note(visitor.by(), Act.ENTRY_VIEWED, terminal.get() + " " + seq);
        Optional<EntryView.Raw> raw = database.snapshot(c -> entries.raw(c, terminal.get(), seq));
        return View.of("entry", Map.of("entry", entry.get(), "received", raw.map(EntryView.Raw::received), "written", raw.map(EntryView.Raw::frozen).map(EntriesRoom::readable).orElse("")));
    }

    private static Optional<TerminalId> terminal(String text) {
        try {
            return Optional.of(new TerminalId(text));
        } catch (IllegalArgumentException noTerminal) {
            return Optional.empty();
        }
    }

    /** JSON over several lines; what is none as it came, without what a page cannot show. */
    private static String readable(byte[] frozen) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Json.MAPPER.readTree(frozen));
        } catch (JacksonException noJson) {
            return new String(frozen, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
        }
    }
}
