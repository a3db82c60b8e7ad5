package guitai.headquarters.directory;

import guitai.domain.member.MemberId;
import guitai.domain.vehicle.Vehicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the rows about members' vehicles. */
final class Garage {

    private Garage() {
    }

    static List<Vehicle> vehicles(CsvFile file, Set<MemberId> members) {
        List<Vehicle> vehicles = new ArrayList<>();
        for (CsvRow row : file.unique("vin").rows()) {
            Vehicle vehicle = new Vehicle(row.text("vin"), row.optional("plate", text -> text.toUpperCase(Locale.ROOT)), row.name("model"),
                    row.parts("owners", MemberId::of), row.optional("registered", LocalDate::parse),
                    row.optional("next_service_on", LocalDate::parse), row.optional("next_service_km", Integer::valueOf));
            if (!vehicle.plausible()) {
                throw row.bad("vin", "or the plate is not one");
            }
            if (vehicle.owners().isEmpty() || !members.containsAll(vehicle.owners())) {
                throw row.bad("owners", "names somebody who is in none of the files");
            }
            vehicles.add(vehicle);
        }
        return vehicles;
    }
}
