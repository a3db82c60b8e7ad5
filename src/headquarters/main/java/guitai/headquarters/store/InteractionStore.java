package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;

import guitai.domain.interaction.Interaction;
import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.MemberInteractions.Progress;
import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What members told the stores. */
public final class InteractionStore {

    /** An interaction with the entry that brought it; {@code at} by headquarters' clock. */
    public record Told(MemberId member, Interaction what, String words, StoreId store, TerminalId terminal, long seq, EmployeeId by, LocalDate day,
                       Instant at, long points) {

        @Override
        public String toString() {
            return "Told[" + what.id() + "]";
        }
    }

    /** A member's trading day. */
    public record MemberDay(MemberId member, LocalDate day) {
    }

    /** Which of these are here. */
    public Set<InteractionId> held(Tx c, Collection<MemberId> members, Collection<InteractionId> asked) {
        return new HashSet<>(list(c, row -> new InteractionId(row.getObject(1, UUID.class)), "select interaction_id from interaction where member_id = any(?)"
                + " and interaction_id = any(?)", column(c, "uuid", members, MemberId::value), column(c, "uuid", asked, InteractionId::value)));
    }

    /** Innovation points that interactions have earned these, by day. */
    public Map<MemberDay, Long> earned(Tx c, Collection<MemberId> members, Collection<LocalDate> days) {
        Map<MemberDay, Long> earned = new HashMap<>();
        list(c, row -> earned.put(new MemberDay(new MemberId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)), row.getLong(3)),
                "select member_id, day, sum(points) from interaction where member_id = any(?) and day = any(?) group by member_id, day",
                column(c, "uuid", members, MemberId::value), column(c, "date", days, day -> day));
        return earned;
    }

    public void add(Tx c, Collection<Told> told) {
        Sql.update(c, "insert into interaction select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                column(c, "uuid", told, one -> one.member().value()), column(c, "uuid", told, one -> one.what().id().value()),
                column(c, "text", told, one -> one.what().kind().name()), column(c, "text", told, one -> one.what().category().orElse(null)),
                column(c, "text", told, one -> one.what().detail().map(Enum::name).orElse(null)),
                column(c, "uuid", told, one -> one.what().supports().map(InteractionId::value).orElse(null)), column(c, "text", told, Told::words),
                column(c, "text", told, one -> one.store().value()), column(c, "text", told, one -> one.terminal().value()),
                column(c, "bigint", told, Told::seq), column(c, "text", told, one -> one.by().value()), column(c, "date", told, Told::day),
                column(c, "timestamptz", told, one -> Sql.time(one.at())), column(c, "bigint", told, Told::points));
    }

    /** The newest of those who ever told anything, in the order of their ids. */
    public List<MemberInteractions> of(Tx c, Collection<MemberId> members) {
        Map<UUID, List<Heard>> heard = new TreeMap<>();
        if (!members.isEmpty()) {
            list(c, row -> heard.computeIfAbsent(row.getObject("member_id", UUID.class), _ -> new ArrayList<>()).add(heard(row)),
                    "select * from (select i.*, row_number() over (partition by member_id order by at desc, interaction_id) as place from interaction i"
                            + " where member_id = any(?)) newest where place <= ? order by member_id, place",
                    column(c, "uuid", members, MemberId::value), MemberInteractions.MOST);
        }
        Map<InteractionId, Progress> progress = progress(c, heard.values().stream().flatMap(List::stream).map(Heard::what)
                .filter(what -> what.kind() == InteractionKind.SUGGESTION).map(Interaction::id).toList());
        return heard.entrySet().stream().map(of -> new MemberInteractions(new MemberId(of.getKey()), of.getValue().stream()
                .map(one -> with(one, Optional.ofNullable(progress.get(one.what().id())))).toList())).toList();
    }

    private static Map<InteractionId, Progress> progress(Tx c, Collection<InteractionId> suggestions) {
        Map<InteractionId, Progress> progress = new HashMap<>();
        if (!suggestions.isEmpty()) {
            list(c, row -> progress.put(new InteractionId(row.getObject("suggestion_id", UUID.class)), SuggestionStore.progress(row)),
                    "select * from suggestion where suggestion_id = any(?)", column(c, "uuid", suggestions, InteractionId::value));
        }
        return progress;
    }

    private static Heard with(Heard heard, Optional<Progress> progress) {
        return new Heard(heard.what(), heard.words(), heard.day(), heard.store(), heard.by(), heard.points(), progress);
    }

    private static Heard heard(ResultSet row) throws SQLException {
        Interaction what = new Interaction(new InteractionId(row.getObject("interaction_id", UUID.class)), InteractionKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("category")), Optional.ofNullable(row.getString("detail")).map(InteractionDetail::valueOf),
                Optional.ofNullable(row.getObject("supports", UUID.class)).map(InteractionId::new));
        return new Heard(what, row.getString("words"), row.getObject("day", LocalDate.class), new StoreId(row.getString("store")),
                new EmployeeId(row.getString("employee")), row.getLong("points"), Optional.empty());
    }
}
