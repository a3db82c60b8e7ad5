package guitai.terminal.store;

import guitai.domain.advice.Recommendations;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.member.Consents;
import guitai.domain.member.Member;
import guitai.domain.member.MemberLink;
import guitai.domain.prize.MemberCoins;
import guitai.domain.vehicle.Vehicle;
import guitai.domain.voucher.MemberVouchers;
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
    private final PersonalKey key;
    private int refused;

    PeopleTables(Connection connection, PersonalKey key) {
        this.connection = connection;
        this.key = key;
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
        list("member_consent", "answers", byId(told, Change.Kind.CONSENTS, Consents.class));
        list("member_voucher", "vouchers", byId(told, Change.Kind.VOUCHERS, MemberVouchers.class));
        list("member_advice", "items", byId(told, Change.Kind.RECOMMENDATIONS, Recommendations.class));
        list("member_coins", "coins", byId(told, Change.Kind.COINS, MemberCoins.class));
        interactions(byId(told, Change.Kind.INTERACTIONS, MemberInteractions.class));
        return refused;
    }

    /** What members told in their own words is closed. */
    private void interactions(Map<UUID, Optional<MemberInteractions>> lists) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM member_interaction WHERE member = ?");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO member_interaction VALUES (?, ?)")) {
            for (Map.Entry<UUID, Optional<MemberInteractions>> list : lists.entrySet()) {
                byte[] id = Values.bytes(list.getKey());
                delete.setBytes(1, id);
                delete.executeUpdate();
                if (list.getValue().isPresent()) {
                    insert.setBytes(1, id);
                    insert.setBytes(2, key.close(Json.MAPPER.writeValueAsBytes(list.getValue().get()), id));
                    insert.executeUpdate();
                }
            }
        }
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

    /** One row for each member, with a list in it. */
    private void list(String table, String column, Map<UUID, ? extends Optional<? extends Record>> lists) throws SQLException {
        for (Map.Entry<UUID, ? extends Optional<? extends Record>> list : lists.entrySet()) {
            boolean gone = list.getValue().isEmpty();
            try (PreparedStatement put = connection.prepareStatement(gone ? "DELETE FROM " + table + " WHERE member = ?"
                    : "INSERT INTO " + table + " VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET " + column + " = excluded." + column)) {
                put.setBytes(1, Values.bytes(list.getKey()));
                if (!gone) {
                    put.setString(2, Json.MAPPER.writeValueAsString(list.getValue().get()));
                }
                put.executeUpdate();
            }
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
