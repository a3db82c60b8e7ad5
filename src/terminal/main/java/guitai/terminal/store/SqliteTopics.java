package guitai.terminal.store;

import guitai.domain.advice.Recommendations;
import guitai.domain.member.MemberId;
import guitai.protocol.Json;
import guitai.terminal.identify.Topics;
import guitai.terminal.storage.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** What headquarters recommends to talk about, in the members' file. */
record SqliteTopics(Database database) implements Topics.Book {

    @Override
    public Optional<Recommendations> of(MemberId member) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT items FROM member_advice WHERE member = ?")) {
                select.setBytes(1, Values.bytes(member.value()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(Json.MAPPER.readValue(row.getString(1), Recommendations.class)) : Optional.empty();
                }
            }
        });
    }
}
