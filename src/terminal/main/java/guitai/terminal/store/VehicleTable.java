package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.vehicle.Vehicle;
import guitai.terminal.storage.PersonalKey;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes vehicles and what they are found by, a page at a time. */
final class VehicleTable {

    private final Connection connection;
    private final VehicleKeys keys;

    VehicleTable(Connection connection, PersonalKey key) {
        this.connection = connection;
        this.keys = new VehicleKeys(key);
    }

    /** Puts in, replaces, or (where there is no vehicle) removes. @param changes by VIN */
    void apply(Map<String, Optional<Vehicle>> changes) throws SQLException {
        for (Map.Entry<String, Optional<Vehicle>> change : changes.entrySet()) {
            byte[] vinKey = keys.vin(change.getKey());
            Optional<Long> no = take(vinKey);
            if (change.getValue().isPresent()) {
                put(no, vinKey, change.getValue().get());
            }
        }
    }

    /** Removes a vehicle with everything that leads to it; its number is kept for what takes its place. */
    private Optional<Long> take(byte[] vinKey) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT no, personal, owners FROM vehicle WHERE vin_key = ?")) {
            select.setBytes(1, vinKey);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long no = row.getLong(1);
                List<Long> findings = keys.findings(keys.open(row.getBytes(2), vinKey));
                lead(findings, "DELETE FROM vehicle_finding WHERE finding = ? AND vehicle = ?", no);
                belong(row.getBytes(3), "DELETE FROM vehicle_owner WHERE member = ? AND vehicle = ?", no);
                try (PreparedStatement delete = connection.prepareStatement("DELETE FROM vehicle WHERE no = ?")) {
                    delete.setLong(1, no);
                    delete.executeUpdate();
                }
                return Optional.of(no);
            }
        }
    }

    private void put(Optional<Long> known, byte[] vinKey, Vehicle vehicle) throws SQLException {
        VehicleKeys.Numbers numbers = VehicleKeys.Numbers.of(vehicle);
        byte[] owners = owners(vehicle);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO vehicle VALUES (coalesce(?, (SELECT coalesce(max(no), 0) + 1 FROM vehicle)), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING no")) {
            insert.setObject(1, known.orElse(null));
            insert.setBytes(2, vinKey);
            insert.setBytes(3, keys.close(numbers, vinKey));
            insert.setString(4, VehicleKeys.area(vehicle).orElse(null));
            insert.setString(5, vehicle.model().zh());
            insert.setString(6, vehicle.model().en());
            insert.setBytes(7, owners);
            insert.setString(8, vehicle.registered().map(LocalDate::toString).orElse(null));
            insert.setString(9, vehicle.nextServiceOn().map(LocalDate::toString).orElse(null));
            insert.setObject(10, vehicle.nextServiceKm().orElse(null));
            long no;
            try (ResultSet row = insert.executeQuery()) {
                no = row.getLong(1);
            }
            lead(keys.findings(numbers), "INSERT OR IGNORE INTO vehicle_finding VALUES (?, ?)", no);
            belong(owners, "INSERT OR IGNORE INTO vehicle_owner VALUES (?, ?)", no);
        }
    }

    private void lead(List<Long> findings, String sql, long no) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long finding : findings) {
                statement.setLong(1, finding);
                statement.setLong(2, no);
                statement.executeUpdate();
            }
        }
    }

    private void belong(byte[] owners, String sql, long no) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (MemberId owner : owners(owners)) {
                statement.setBytes(1, Values.bytes(owner.value()));
                statement.setLong(2, no);
                statement.executeUpdate();
            }
        }
    }

    private static byte[] owners(Vehicle vehicle) {
        ByteBuffer all = ByteBuffer.allocate(16 * vehicle.owners().size());
        vehicle.owners().forEach(owner -> all.put(Values.bytes(owner.value())));
        return all.array();
    }

    static List<MemberId> owners(byte[] all) {
        ByteBuffer buffer = ByteBuffer.wrap(all);
        return java.util.stream.IntStream.range(0, all.length / 16)
                .mapToObj(i -> new MemberId(new java.util.UUID(buffer.getLong(), buffer.getLong()))).toList();
    }
}
