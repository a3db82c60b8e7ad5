package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Vehicles and whose they are. A store is told of a vehicle when it knows one of its owners. */
public final class VehicleStore {

    /** These vehicles as they are held, or all that are held. */
    public Map<String, Vehicle> all(Tx c, Collection<String> vins, boolean others) {
        Map<String, Vehicle> byVin = new TreeMap<>();
        list(c, row -> byVin.put(row.getString(1), Json.MAPPER.readValue(row.getString(2), Vehicle.class)),
                "select /* everywhere */ vin, doc from vehicle where ? or vin = any(?)", others, column(c, "text", vins, vin -> vin));
        return byVin;
    }

    public void remove(Tx c, Collection<String> vins) {
        update(c, "delete /* everywhere */ from vehicle_owner where vin = any(?)", column(c, "text", vins, vin -> vin));
        update(c, "delete from vehicle where vin = any(?)", column(c, "text", vins, vin -> vin));
    }

    /** Inserts or replaces, with the owners. */
    public void put(Tx c, Collection<Vehicle> vehicles) {
        remove(c, vehicles.stream().map(Vehicle::vin).toList());
        update(c, "insert into vehicle (vin, doc, plate) select * from unnest(?, ?, ?)", column(c, "text", vehicles, Vehicle::vin),
                column(c, "text", vehicles, Json.MAPPER::writeValueAsString), column(c, "text", vehicles, vehicle -> vehicle.plate().orElse(null)));
        for (Vehicle vehicle : vehicles) {
            update(c, "insert into vehicle_owner select id, ? from unnest(?) as m (id)", vehicle.vin(),
                    column(c, "uuid", vehicle.owners(), MemberId::value));
        }
    }

    /** Documents by VIN of the vehicles of these members. */
    public Map<String, String> of(Tx c, Collection<MemberId> owners) {
        Map<String, String> byVin = new TreeMap<>();
        if (!owners.isEmpty()) {
            documents(c, byVin, list(c, row -> row.getString(1), "select distinct vin from vehicle_owner where member_id = any(?)",
                    column(c, "uuid", owners, MemberId::value)));
        }
        return byVin;
    }

    public Optional<Vehicle> byPlate(Tx c, String plate) {
        return list(c, row -> Json.MAPPER.readValue(row.getString(1), Vehicle.class), "select /* everywhere */ doc from vehicle where plate = ? order by vin limit 1",
                plate).stream().findFirst();
    }

    public Optional<Vehicle> byVin(Tx c, String vin) {
        return list(c, row -> Json.MAPPER.readValue(row.getString(1), Vehicle.class), "select doc from vehicle where vin = ?", vin).stream().findFirst();
    }

    /** VINs of these owners' vehicles of which the scope knows no owner. */
    public Set<String> ownedByNobodyIn(Tx c, String scope, Collection<MemberId> owners) {
        Set<String> gone = new TreeSet<>(of(c, owners).keySet());
        if (!gone.isEmpty()) {
            list(c, row -> gone.remove(row.getString(1)), "select /* everywhere */ o.vin from vehicle_owner o join member_scope s on s.member_id = o.member_id"
                    + " where s.scope = ? and o.vin = any(?)", scope, column(c, "text", gone, vin -> vin));
        }
        return gone;
    }

    /** Vehicles by VIN that a scope is told of. */
    public Map<String, Vehicle> inScope(Tx c, String scope) {
        Map<String, String> documents = new TreeMap<>();
        documents(c, documents, list(c, row -> row.getString(1), "select distinct o.vin from member_scope s"
                + " join vehicle_owner o on o.member_id = s.member_id where s.scope = ?", scope));
        Map<String, Vehicle> byVin = new TreeMap<>();
        documents.forEach((vin, doc) -> byVin.put(vin, Json.MAPPER.readValue(doc, Vehicle.class)));
        return byVin;
    }

    /** A vehicle lies with its VIN, its owners with theirs: two questions, for a database on many servers cannot join the two. */
    private static void documents(Tx c, Map<String, String> byVin, List<String> vins) {
        list(c, row -> byVin.put(row.getString(1), row.getString(2)), "select vin, doc from vehicle where vin = any(?)",
                column(c, "text", vins, vin -> vin));
    }
}
