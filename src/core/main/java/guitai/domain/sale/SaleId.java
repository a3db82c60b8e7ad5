package guitai.domain.sale;

import java.util.UUID;

/** A sale's identity: a UUIDv7 made once when its basket is opened, so that a double press finds the same sale. */
public record SaleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
