package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.MemberInteractions.Progress;
import guitai.domain.interaction.Suggestion;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.MemberId;
import guitai.headquarters.store.InteractionStore.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What should be better, who wants it, and what becomes of it. */
public final class SuggestionStore {

    /**
     * A suggestion as planning reads it: nothing of who made it.
     *
     * @param words    the member's own
     * @param title    what all stores see; empty while only headquarters sees it
     * @param heard    trading day on which it was written down
     * @param reported day on which planning had it in a report
     */
    public record Line(InteractionId id, String store, Optional<String> category, String words, LocalDate heard, SuggestionState state, String title,
                       String answer, LocalDate since, Optional<LocalDate> reported, int supporters) {

        public boolean shared() {
            return !title.isEmpty();
        }

        /** As all stores are told it. */
        public Suggestion suggestion() {
            return new Suggestion(id, title, category, state, supporters, since);
        }
    }

    static Progress progress(ResultSet row) throws SQLException {
        return new Progress(SuggestionState.valueOf(row.getString("state")), row.getString("answer"), row.getObject("since", LocalDate.class));
    }

    public void add(Tx c, Collection<Told> suggestions) {
        update(c, "insert into suggestion select id, member, store, category, words, day, 'HEARD', '', '', day, null from unnest(?, ?, ?, ?, ?, ?)"
                        + " as s (id, member, store, category, words, day) on conflict do nothing",
                column(c, "uuid", suggestions, one -> one.what().id().value()), column(c, "uuid", suggestions, one -> one.member().value()),
                column(c, "text", suggestions, one -> one.store().value()), column(c, "text", suggestions, one -> one.what().category().orElse(null)),
                column(c, "text", suggestions, Told::words), column(c, "date", suggestions, Told::day));
    }

    /** Whoever wants it twice wants it once. */
    public void support(Tx c, Collection<Told> told) {
        update(c, "insert into suggestion_support select * from unnest(?, ?) on conflict do nothing",
                column(c, "uuid", told, one -> one.what().supports().orElse(one.what().id()).value()),
                column(c, "uuid", told, one -> one.member().value()));
    }

    /** The oldest first. */
    public List<Line> all(Tx c, int most) {
        return list(c, SuggestionStore::line, "select /* everywhere */ s.*, (select count(*) from suggestion_support p where p.suggestion_id = s.suggestion_id)"
                + " as supporters from suggestion s order by s.heard desc, s.suggestion_id limit ?", most);
    }

    public List<Line> of(Tx c, Collection<InteractionId> ids) {
        return list(c, SuggestionStore::line, "select s.*, (select count(*) from suggestion_support p where p.suggestion_id = s.suggestion_id)"
                + " as supporters from suggestion s where s.suggestion_id = any(?) order by s.suggestion_id", column(c, "uuid", ids, InteractionId::value));
    }

    /** Puts everything that was only heard into planning's report of this day; returns whose suggestions they were. */
    public List<MemberId> report(Tx c, LocalDate day) {
        return list(c, row -> new MemberId(row.getObject(1, UUID.class)), "update /* everywhere */ suggestion set state = 'REPORTED', reported = ?, since = ?"
                + " where state = 'HEARD' returning member_id", day, day);
    }

    /** Says what becomes of it; returns who suggested it, or nobody where there is no such suggestion. */
    public Optional<MemberId> decide(Tx c, InteractionId id, SuggestionState state, String title, String answer, LocalDate day) {
        return list(c, row -> new MemberId(row.getObject(1, UUID.class)), "update suggestion set since = case when state = ? then since else ? end, state = ?,"
                        + " title = ?, answer = ?, reported = coalesce(reported, ?) where suggestion_id = ? returning member_id", state.name(), day, state.name(),
                title, answer, state == SuggestionState.HEARD ? null : java.sql.Date.valueOf(day), id.value()).stream().findFirst();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(new InteractionId(row.getObject("suggestion_id", UUID.class)), row.getString("store"), Optional.ofNullable(row.getString("category")),
                row.getString("words"), row.getObject("heard", LocalDate.class), SuggestionState.valueOf(row.getString("state")), row.getString("title"),
                row.getString("answer"), row.getObject("since", LocalDate.class), Optional.ofNullable(row.getObject("reported", LocalDate.class)),
                row.getInt("supporters"));
    }
}
