package guitai.terminal.store;

import guitai.domain.member.Consents;
import guitai.domain.member.Member;
import guitai.domain.member.MemberLink;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts what is told of members, their vehicles and their links into a members' file, the shop's or one that grows. */
final class PeopleTables {

    private final Connection connection;
    private final MemberTable members;
    private final VehicleTable vehicles;

    PeopleTables(Connection connection, PersonalKey key) {
        this.connection = connection;
        this.members = new MemberTable(connection, key);
        this.vehicles = new VehicleTable(connection, key);
    }

    /**
     * Doing it twice changes nothing.
     *
     * @return number of rows that could not be taken over
     */
    int apply(Told told, Mark mark) throws SQLException {
        int refused = 0;
        Map<UUID, Optional<Member>> byId = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<Member>> member : told.typed(Change.Kind.MEMBER, Member.class).entrySet()) {
            Optional<UUID> id = id(member.getKey());
            id.ifPresent(known -> byId.put(known, member.getValue()));
            refused += id.isPresent() ? 0 : 1;
        }
        members.apply(byId, mark);
        vehicles.apply(told.typed(Change.Kind.VEHICLE, Vehicle.class));
        for (Map.Entry<String, Optional<MemberLink>> link : told.typed(Change.Kind.MEMBER_LINK, MemberLink.class).entrySet()) {
            Optional<UUID> id = id(link.getKey());
            if (id.isPresent()) {
                link(id.get(), link.getValue());
            }
            refused += id.isPresent() ? 0 : 1;
        }
        for (Map.Entry<String, Optional<Consents>> consents : told.typed(Change.Kind.CONSENTS, Consents.class).entrySet()) {
            Optional<UUID> id = id(consents.getKey());
            if (id.isPresent()) {
                consents(id.get(), consents.getValue());
            }
            refused += id.isPresent() ? 0 : 1;
        }
        return refused;
    }

    private void consents(UUID member, Optional<Consents> consents) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(consents.isPresent()
                ? "INSERT INTO member_consent VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET answers = excluded.answers"
                : "DELETE FROM member_consent WHERE member = ?")) {
            put.setBytes(1, Values.bytes(member));
            if (consents.isPresent()) {
                put.setString(2, Json.MAPPER.writeValueAsString(consents.get()));
            }
            put.executeUpdate();
        }
    }

    /** Empty for a key that is no member's number. */
    static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void link(UUID from, Optional<MemberLink> link) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM member_link WHERE member = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO member_link VALUES (?, ?)")) {
            delete.setBytes(1, Values.bytes(from));
            delete.executeUpdate();
            if (link.isPresent()) {
                insert.setBytes(1, Values.bytes(from));
                insert.setBytes(2, Values.bytes(link.get().into().value()));
                insert.executeUpdate();
            }
        }
    }
}
