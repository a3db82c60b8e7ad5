package guitai.terminal.ui.kit;

import guitai.domain.member.Masked;
import guitai.domain.vehicle.Vehicle;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.text.Words;
import java.time.LocalDate;
import java.util.Optional;

/** A vehicle in words, masked. */
public record VehicleWords(Words words) {

    /** Plate, or the end of the VIN where there is none yet, and the model. */
    public String named(Vehicle vehicle) {
        return words.of("vehicle.named", vehicle.plate().map(Masked::plate).orElseGet(() -> words.of("vehicle.no.plate")), words.name(vehicle.model()));
    }

    public String vin(Vehicle vehicle) {
        return words.of("vehicle.vin", Masked.vinTail(vehicle.vin()));
    }

    /** When the next service is due: by day, by mileage, by whichever comes first, or not known. */
    public String nextService(Vehicle vehicle) {
        Optional<String> day = vehicle.nextServiceOn().map(LocalDate::toString);
        Optional<String> km = vehicle.nextServiceKm().map(words::number);
        if (day.isPresent() && km.isPresent()) {
            return words.of("vehicle.next.both", day.get(), km.get());
        }
        return day.map(on -> words.of("vehicle.next.on", on)).or(() -> km.map(at -> words.of("vehicle.next.km", at)))
                .orElseGet(() -> words.of("vehicle.next.unknown"));
    }

    /** The vehicle that led to a member, before what else is said of the member. */
    public String besides(MemberProfile profile, String otherwise) {
        return profile.vehicles().stream().findFirst().map(vehicle -> named(vehicle) + "  " + otherwise).orElse(otherwise);
    }
}
