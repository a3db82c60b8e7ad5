package guitai.terminal.store;

import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.Suggestion;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.product.Category;
import guitai.domain.staff.Actor;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.interaction.InteractionBook;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What members have told: as headquarters tells it, and what was told here since. */
final class SqliteInteractions implements InteractionBook {

    /** A member, and whoever was found to be the same. */
    private static final String ONE = "SELECT ?1 UNION ALL SELECT l.member FROM member_link l WHERE l.leads = ?1";

    private final Database database;
    private final PersonalKey key;
    private final ShopDocuments documents;
    private final SqliteJournal journal;

    SqliteInteractions(Database database, PersonalKey key, ShopDocuments documents, SqliteJournal journal) {
        this.database = database;
        this.key = key;
        this.documents = documents;
        this.journal = journal;
    }

    @Override
    public MemberInteractions of(MemberId member) {
        byte[] id = Values.bytes(member.value());
        List<Heard> told = closed("SELECT personal, member FROM member_interaction WHERE member IN (" + ONE + ")", id).stream()
                .flatMap(body -> Json.MAPPER.readValue(body, MemberInteractions.class).heard().stream()).toList();
        Set<InteractionId> known = new HashSet<>(told.stream().map(heard -> heard.what().id()).toList());
        List<Heard> own = closed("SELECT personal, id FROM own_interaction WHERE member IN (" + ONE + ") ORDER BY seq DESC", id).stream()
                .map(body -> Json.MAPPER.readValue(body, Heard.class)).filter(heard -> !known.contains(heard.what().id())).toList();
        return new MemberInteractions(member, Stream.concat(own.stream(), told.stream()).sorted(Comparator.comparing(Heard::day).reversed()).toList());
    }

    @Override
    public void record(Fact.InteractionRecorded record, Heard heard, Actor actor) {
        byte[] id = Values.bytes(heard.what().id().value());
        database.transact(session -> {
            journal.record(record, actor);
            session.createNativeMutationQuery("INSERT INTO own_interaction VALUES (:id, :member, :seq, :points, :personal)")
                    .setParameter("id", id).setParameter("member", Values.bytes(record.member().value())).setParameter("seq", journal.head().seq())
                    .setParameter("points", heard.points()).setParameter("personal", key.close(Json.MAPPER.writeValueAsBytes(heard), id)).executeUpdate();
        });
    }

    /** Headquarters knows these now, and tells them from here on. */
    static void told(Connection connection, Told told) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM own_interaction WHERE id = ?")) {
            for (MemberInteractions all : told.typed(Change.Kind.INTERACTIONS, MemberInteractions.class).values().stream().flatMap(Optional::stream).toList()) {
                for (Heard heard : all.heard()) {
                    delete.setBytes(1, Values.bytes(heard.what().id().value()));
                    delete.executeUpdate();
                }
            }
        }
    }

    @Override
    public Optional<InteractionRule> rule() {
        return documents.all(Change.Kind.INTERACTION_RULE, InteractionRule.class).stream().max(Comparator.comparing(InteractionRule::version));
    }

    @Override
    public List<Suggestion> suggestions() {
        return documents.all(Change.Kind.SUGGESTION, Suggestion.class).stream().sorted(Comparator.comparing(Suggestion::supporters).reversed()).toList();
    }

    @Override
    public List<Category> categories() {
        return documents.all(Change.Kind.CATEGORY, Category.class);
    }

    private List<byte[]> closed(String sql, byte[] member) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setBytes(1, member);
                List<byte[]> bodies = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bodies.add(key.open(row.getBytes(1), row.getBytes(2)));
                    }
                }
                return bodies;
            }
        });
    }
}
