package guitai.domain.vehicle;

import guitai.domain.member.MemberId;
import java.util.List;
import java.util.Optional;

/** The vehicles this terminal knows of, as headquarters last told. Texts in capitals, without separators. */
public interface Vehicles {

    Optional<Vehicle> byVin(String vin);

    /** Vehicles whose plate begins so, in the order of their plates; from three characters on. */
    List<Vehicle> byPlate(String beginning, int most);

    /** Vehicles whose plate ends so behind province and letter, or whose VIN ends in these six or eight characters. */
    List<Vehicle> byTail(String tail, int most);

    List<Vehicle> of(MemberId owner);

    /** Province and letter of the plates here, the most usual first. */
    List<String> areas(int most);
}
