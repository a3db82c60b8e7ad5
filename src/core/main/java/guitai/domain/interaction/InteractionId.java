package guitai.domain.interaction;

import java.util.UUID;

/** Identity of an interaction: a UUIDv7 given by the terminal that recorded it; never shown to people. */
public record InteractionId(UUID value) {

    public static InteractionId of(String text) {
        return new InteractionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
