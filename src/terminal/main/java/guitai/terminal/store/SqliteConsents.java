package guitai.terminal.store;

import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.domain.staff.Actor;
import guitai.domain.staff.StoreId;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.identify.ConsentBook;
import guitai.terminal.storage.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What members agree to: as headquarters told it, and what was answered here since. */
public final class SqliteConsents implements ConsentBook {

    private static final String KEEP = "INSERT INTO own_consent VALUES (:member, :purpose, :answer, :at) ON CONFLICT (member, purpose)"
            + " DO UPDATE SET answer = excluded.answer, at = excluded.at";
    /** Headquarters keeps moments to the microsecond. */
    private static final long TOLD_ROUNDS = 1_000;

    private final Database database;
    private final SqliteJournal journal;
    private final StoreId store;
    private final Clock clock;

    SqliteConsents(Database database, SqliteJournal journal, StoreId store, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Consents of(MemberId member) {
        byte[] id = Values.bytes(member.value());
        List<Consents.Answer> told = texts("SELECT answers FROM member_consent WHERE member = ?", id).stream()
                .flatMap(body -> Json.MAPPER.readValue(body, Consents.class).answers().stream()).toList();
        List<Consents.Answer> own = texts("SELECT answer FROM own_consent WHERE member = ?", id).stream()
                .map(body -> Json.MAPPER.readValue(body, Consents.Answer.class)).toList();
        Consents all = new Consents(member, Stream.concat(told.stream(), own.stream()).toList());
        return new Consents(member, Stream.of(ConsentPurpose.values()).map(all::to).flatMap(Optional::stream).toList());
    }

    @Override
    public void record(MemberId member, Consent answer, Actor actor) {
        database.transact(session -> {
            journal.record(new Fact.ConsentChanged(member, answer), actor);
            keep(member, List.of(answer), actor);
        });
    }

    /** Within the transaction that puts them on record. */
    void keep(MemberId member, List<Consent> answers, Actor actor) {
        Instant now = clock.instant();
        database.transact(session -> answers.forEach(answer -> session.createNativeMutationQuery(KEEP)
                .setParameter("member", Values.bytes(member.value())).setParameter("purpose", answer.purpose().name())
                .setParameter("answer", Json.MAPPER.writeValueAsString(new Consents.Answer(answer.purpose(), answer.given(), answer.text(), now,
                        actor.employee(), store))).setParameter("at", Values.nanos(now)).executeUpdate()));
    }

    /** Headquarters has these answers, or newer ones. */
    static void told(Connection connection, Told told) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM own_consent WHERE member = ? AND purpose = ? AND at <= ?")) {
            for (Consents consents : told.typed(Change.Kind.CONSENTS, Consents.class).values().stream().flatMap(Optional::stream).toList()) {
                for (Consents.Answer answer : consents.answers()) {
                    delete.setBytes(1, Values.bytes(consents.member().value()));
                    delete.setString(2, answer.purpose().name());
                    delete.setLong(3, Values.nanos(answer.at()) + TOLD_ROUNDS);
                    delete.executeUpdate();
                }
            }
        }
    }

    private List<String> texts(String sql, byte[] member) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setBytes(1, member);
                List<String> texts = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        texts.add(row.getString(1));
                    }
                }
                return texts;
            }
        });
    }
}
