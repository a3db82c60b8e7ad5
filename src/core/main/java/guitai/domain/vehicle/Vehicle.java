package guitai.domain.vehicle;

import guitai.domain.identity.Plate;
import guitai.domain.identity.Vin;
import guitai.domain.member.MemberId;
import guitai.domain.text.LocalName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle as headquarters last told this terminal. Plate and VIN are personal data: keep them off logs ({@code toString}
 * shows neither) and show them through {@link guitai.domain.member.Masked}.
 *
 * @param vin           17 characters; one that begins with L has the right check digit
 * @param plate         without separators; a new vehicle has none yet
 * @param owners        members, the registered owner first
 * @param registered    day of sale or first registration
 * @param nextServiceKm mileage at which the next service is due
 */
public record Vehicle(String vin, Optional<String> plate, LocalName model, List<MemberId> owners, Optional<LocalDate> registered,
                      Optional<LocalDate> nextServiceOn, Optional<Integer> nextServiceKm) {

    public Vehicle {
        owners = List.copyOf(owners);
    }

    /** Whether VIN and plate can be what they say. */
    public boolean plausible() {
        return Vin.shaped(vin) && Vin.check(vin) != Vin.Check.WRONG
                && plate.map(text -> Plate.parse(text).filter(read -> read.number().equals(text)).isPresent()).orElse(true);
    }

    @Override
    public String toString() {
        return "Vehicle[" + model + "]";
    }
}
