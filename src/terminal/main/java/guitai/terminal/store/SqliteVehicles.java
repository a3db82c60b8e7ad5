package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.text.LocalName;
import guitai.domain.vehicle.Vehicle;
import guitai.domain.vehicle.Vehicles;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The members' vehicles in SQLite. */
public final class SqliteVehicles implements Vehicles {

    private static final String BY_VIN = "SELECT * FROM vehicle WHERE vin_key = ?";
    private static final String BY_FINDING = "SELECT * FROM vehicle WHERE no IN (SELECT vehicle FROM vehicle_finding WHERE finding = ? LIMIT ?)";
    private static final String BY_OWNER = "SELECT * FROM vehicle WHERE no IN (SELECT vehicle FROM vehicle_owner WHERE member = ?) ORDER BY no";
    private static final String AREAS = "SELECT area FROM vehicle WHERE area IS NOT NULL GROUP BY area ORDER BY count(*) DESC, area LIMIT ?";

    private final Database database;
    private final VehicleKeys keys;

    public SqliteVehicles(Database database, PersonalKey key) {
        this.database = database;
        this.keys = new VehicleKeys(key);
    }

    @Override
    public Optional<Vehicle> byVin(String vin) {
        return ask(BY_VIN, keys.vin(vin)).stream().findFirst();
    }

    @Override
    public List<Vehicle> byPlate(String beginning, int most) {
        return found(keys.beginning(beginning), vehicle -> vehicle.plate().filter(plate -> plate.startsWith(beginning)).isPresent(), most);
    }

    @Override
    public List<Vehicle> byTail(String tail, int most) {
        return found(keys.end(tail), vehicle -> vehicle.vin().endsWith(tail) || vehicle.plate().filter(plate -> plate.endsWith(tail)).isPresent(), most);
    }

    @Override
    public List<Vehicle> of(MemberId owner) {
        return ask(BY_OWNER, (Object) Values.bytes(owner.value()));
    }

    @Override
    public List<String> areas(int most) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(AREAS)) {
                select.setInt(1, most);
                List<String> areas = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        areas.add(row.getString(1));
                    }
                }
                return areas;
            }
        });
    }

    /** Two texts may share 64 bits: what is found is compared. */
    private List<Vehicle> found(long finding, Predicate<Vehicle> really, int most) {
        return ask(BY_FINDING, finding, most).stream().filter(really)
                .sorted(Comparator.comparing((Vehicle vehicle) -> vehicle.plate().orElse("")).thenComparing(Vehicle::vin)).toList();
    }

    private List<Vehicle> ask(String sql, Object... values) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                List<Vehicle> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(vehicle(row));
                    }
                }
                return found;
            }
        });
    }

    private Vehicle vehicle(ResultSet row) throws SQLException {
        VehicleKeys.Numbers numbers = keys.open(row.getBytes("personal"), row.getBytes("vin_key"));
        int km = row.getInt("next_km");
        Optional<Integer> nextKm = row.wasNull() ? Optional.empty() : Optional.of(km);
        return new Vehicle(numbers.vin(), numbers.plate(), new LocalName(row.getString("model_zh"), row.getString("model_en")),
                VehicleTable.owners(row.getBytes("owners")), day(row, "registered"), day(row, "next_on"), nextKm);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }
}
