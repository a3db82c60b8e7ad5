package guitai.terminal.store;

import guitai.domain.vehicle.Vehicle;
import guitai.terminal.storage.PersonalKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By which keyed hashes a vehicle is found, and its two numbers closed in one column. */
final class VehicleKeys {

    /** Province and letter alone would be half the store. */
    private static final int SHORTEST_BEGINNING = 3;
    private static final int AREA = 2;
    private static final List<Integer> VIN_ENDS = List.of(6, 8);

    private final PersonalKey key;

    VehicleKeys(PersonalKey key) {
        this.key = key;
    }

    /** What lies closed. */
    record Numbers(String vin, Optional<String> plate) {
        static Numbers of(Vehicle vehicle) {
            return new Numbers(vehicle.vin(), vehicle.plate());
        }
    }

    byte[] vin(String vin) {
        return key.find("vin", vin);
    }

    long beginning(String plate) {
        return key.findShort("plate", plate);
    }

    long end(String text) {
        return key.findShort("vehicle end", text);
    }

    byte[] close(Numbers numbers, byte[] owner) {
        return key.close((numbers.vin() + "\n" + numbers.plate().orElse("")).getBytes(StandardCharsets.UTF_8), owner);
    }

    Numbers open(byte[] closed, byte[] owner) {
        String[] parts = new String(key.open(closed, owner), StandardCharsets.UTF_8).split("\n", 2);
        return new Numbers(parts[0], Optional.of(parts[1]).filter(plate -> !plate.isEmpty()));
    }

    List<Long> findings(Numbers numbers) {
        List<Long> findings = new ArrayList<>();
        VIN_ENDS.forEach(length -> findings.add(end(numbers.vin().substring(numbers.vin().length() - length))));
        numbers.plate().ifPresent(plate -> {
            for (int length = SHORTEST_BEGINNING; length <= plate.length(); length++) {
                findings.add(beginning(plate.substring(0, length)));
            }
            findings.add(end(plate.substring(AREA)));
        });
        return findings;
    }

    static Optional<String> area(Vehicle vehicle) {
        return vehicle.plate().map(plate -> plate.substring(0, AREA));
    }
}
