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
    private int refused;

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
        refused = 0;
        members.apply(byId(told, Change.Kind.MEMBER, Member.class), mark);
        vehicles.apply(told.typed(Change.Kind.VEHICLE, Vehicle.class));
        for (Map.Entry<UUID, Optional<MemberLink>> link : byId(told, Change.Kind.MEMBER_LINK, MemberLink.class).entrySet()) {
            link(link.getKey(), link.getValue());
        }
        for (Map.Entry<UUID, Optional<Consents>> consents : byId(told, Change.Kind.CONSENTS, Consents.class).entrySet()) {
            consents(consents.getKey(), consents.getValue());
        }
        return refused;
    }

    private <T> Map<UUID, Optional<T>> byId(Told told, Change.Kind kind, Class<T> type) {
        Map<UUID, Optional<T>> byId = new LinkedHashMap<>();
        told.typed(kind, type).forEach((key, value) -> {
            Optional<UUID> id = id(key);
            id.ifPresent(known -> byId.put(known, value));
            refused += id.isPresent() ? 0 : 1;
        });
        return byId;
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
