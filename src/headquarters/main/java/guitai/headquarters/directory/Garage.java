package guitai.headquarters.directory;

import guitai.domain.member.MemberId;
import guitai.domain.vehicle.Vehicle;
import guitai.headquarters.directory.BadRow.Why;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads a table of members' vehicles and plans what it changes. Each store is told of the vehicles of those members that it knows. */
final class Garage {

    private final Tables tables;
    private final Publisher publisher;

    Garage(Tables tables, Publisher publisher) {
        this.tables = tables;
        this.publisher = publisher;
    }

    void plan(Tx c, Plan plan, Map<String, Vehicle> vehicles, boolean complete, Set<String> stores) {
        if (vehicles.isEmpty()) {
            return;
        }
        Map<String, Vehicle> held = tables.vehicles().all(c, vehicles.keySet(), complete);
        List<Vehicle> different = vehicles.values().stream().filter(vehicle -> !vehicle.equals(held.get(vehicle.vin()))).toList();
        Set<String> gone = new TreeSet<>(held.keySet());
        gone.removeAll(vehicles.keySet());
        int added = vehicles.size() - (held.size() - gone.size());
        plan.add(Subject.VEHICLES, new Tally(added, different.size() - added, vehicles.size() - different.size(), gone.size()), tx -> {
            tables.vehicles().remove(tx, gone);
            tables.vehicles().put(tx, different);
            new TreeSet<>(stores).forEach(store -> tell(tx, FeedStore.membersScope(store)));
        });
    }

    private void tell(Tx c, String scope) {
        publisher.write(c, publisher.difference(c, scope, Change.Kind.VEHICLE, tables.vehicles().inScope(c, scope), true));
    }

    static Map<String, Vehicle> vehicles(Sheet file, Predicate<MemberId> known) {
        Map<String, Vehicle> vehicles = new LinkedHashMap<>();
        file.eachUnique(List.of("vin"), row -> {
            Vehicle vehicle = new Vehicle(row.text("vin"), row.optional("plate", text -> text.toUpperCase(Locale.ROOT)), row.name("model"),
                    row.parts("owners", MemberId::of), row.optional("registered", LocalDate::parse),
                    row.optional("next_service_on", LocalDate::parse), row.optional("next_service_km", Integer::valueOf));
            if (!vehicle.plausible()) {
                throw row.bad("vin", Why.VALUE);
            }
            if (vehicle.owners().isEmpty() || !vehicle.owners().stream().allMatch(known)) {
                throw row.bad("owners", Why.UNKNOWN);
            }
            vehicles.put(vehicle.vin(), vehicle);
        });
        return vehicles;
    }
}
