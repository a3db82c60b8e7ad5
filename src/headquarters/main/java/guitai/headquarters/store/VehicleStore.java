package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Json;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Vehicles and whose they are. A store is told of a vehicle when it knows one of its owners. */
public final class VehicleStore {

    /** From now on there are these vehicles and no others. */
    public void replace(Tx c, Collection<Vehicle> vehicles) {
        update(c, "delete from vehicle_owner");
        update(c, "delete from vehicle");
        update(c, "insert into vehicle select * from unnest(?, ?)", column(c, "text", vehicles, Vehicle::vin),
                column(c, "text", vehicles, Json.MAPPER::writeValueAsString));
        for (Vehicle vehicle : vehicles) {
            update(c, "insert into vehicle_owner select id, ? from unnest(?) as m (id)", vehicle.vin(),
                    column(c, "uuid", vehicle.owners(), MemberId::value));
        }
    }

    /** Documents by VIN of the vehicles of these members. */
    public Map<String, String> of(Tx c, Collection<MemberId> owners) {
        Map<String, String> byVin = new TreeMap<>();
        if (!owners.isEmpty()) {
            list(c, row -> byVin.put(row.getString(1), row.getString(2)),
                    "select distinct v.vin, v.doc from vehicle_owner o join vehicle v on v.vin = o.vin where o.member_id = any(?)",
                    column(c, "uuid", owners, MemberId::value));
        }
        return byVin;
    }

    /** Vehicles by VIN that a scope is told of. */
    public Map<String, Vehicle> inScope(Tx c, String scope) {
        Map<String, Vehicle> byVin = new TreeMap<>();
        list(c, row -> byVin.put(row.getString(1), Json.MAPPER.readValue(row.getString(2), Vehicle.class)),
                "select distinct v.vin, v.doc from member_scope s join vehicle_owner o on o.member_id = s.member_id"
                        + " join vehicle v on v.vin = o.vin where s.scope = ?", scope);
        return byVin;
    }
}
