package guitai.headquarters.feed;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the feed for a terminal: the chain's scope first, then the store's. */
public final class Feed {

    private final Database database;
    private final Tables tables;
    private final Clock clock;

    public Feed(Database database, Tables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /** A page, or why there is none. */
    public sealed interface Answer {
        record Page(ChangePage page) implements Answer {
        }

        record Refused(Problem problem) implements Answer {
        }
    }

    /**
     * Everything in the page, the terminal's applied progress included, is as of one moment.
     *
     * @param feed one feed; empty for all of them in one, as terminals asked before there were two
     */
    public Answer page(TerminalId terminal, Optional<FeedName> feed, String after, int most) {
        return database.snapshot(connection -> page(connection, terminal, feed, after, most));
    }

    /** A page of all feeds in one. */
    public Answer page(TerminalId terminal, String after, int most) {
        return page(terminal, Optional.empty(), after, most);
    }

    private Answer page(Tx c, TerminalId terminal, Optional<FeedName> feed, String after, int most) {
        Optional<StoreId> store = tables.journal().storeOf(c, terminal);
        if (store.isEmpty()) {
            return new Answer.Refused(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled"));
        }
        List<String> scopes = scopes(store.get().value(), feed);
        Map<String, FeedStore.Head> heads = new LinkedHashMap<>();
        for (String scope : scopes) {
            heads.put(scope, tables.feed().head(c, scope));
        }
        Optional<Cursor> cursor = usable(after, tables.feed().epoch(c), heads);
        if (cursor.isEmpty()) {
            return new Answer.Refused(Problem.of(Problem.CURSOR_GONE, 410, "The cursor is too old; begin anew"));
        }
        return new Answer.Page(read(c, terminal, cursor.get(), heads, most));
    }

    private static List<String> scopes(String store, Optional<FeedName> feed) {
        List<String> shop = List.of(FeedStore.CHAIN, FeedStore.storeScope(store));
        List<String> members = List.of(FeedStore.membersScope(store));
        return feed.map(one -> one == FeedName.SHOP ? shop : members)
                .orElseGet(() -> Stream.concat(shop.stream(), members.stream()).toList());
    }

    /** Empty for a cursor of another database, of other scopes, ahead of the feed, or behind what is still kept. */
    private static Optional<Cursor> usable(String text, String epoch, Map<String, FeedStore.Head> heads) {
        if (ChangePage.START.equals(text)) {
            Map<String, Cursor.Mark> marks = new LinkedHashMap<>();
            heads.forEach((scope, head) -> marks.put(scope, new Cursor.Mark(0, head.position())));
            return Optional.of(new Cursor(epoch, marks));
        }
        try {
            Cursor cursor = Cursor.parse(text);
            boolean ours = cursor.epoch().equals(epoch) && cursor.marks().keySet().equals(heads.keySet());
            return Optional.of(cursor).filter(_ -> ours && heads.entrySet().stream().allMatch(scope ->
                    cursor.marks().get(scope.getKey()).within(scope.getValue().floor(), scope.getValue().position())));
        } catch (Cursor.Unknown notOurs) {
            return Optional.empty();
        }
    }

    private ChangePage read(Tx c, TerminalId terminal, Cursor from, Map<String, FeedStore.Head> heads, int most) {
        List<Change> changes = new ArrayList<>();
        Map<String, Cursor.Mark> marks = new LinkedHashMap<>(from.marks());
        boolean more = false;
        for (String scope : heads.keySet()) {
            if (more) {
                break;
            }
            Cursor.Mark mark = marks.get(scope);
            int room = most - changes.size();
            List<Change> some = tables.feed().after(c, scope, mark.position(), room + 1);
            more = some.size() > room;
            List<Change> taken = more ? some.subList(0, room) : some;
            changes.addAll(taken);
            long read = more ? taken.stream().mapToLong(Change::position).max().orElse(mark.position()) : heads.get(scope).position();
            marks.put(scope, mark.at(read));
        }
        return new ChangePage(changes, new Cursor(from.epoch(), marks).text(), more,
                tables.journal().appliedThrough(c, terminal), clock.instant());
    }
}
