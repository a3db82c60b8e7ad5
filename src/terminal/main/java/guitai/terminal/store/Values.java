package guitai.terminal.store;

import guitai.protocol.Json;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** How single values lie in a column; the driver's own forms lose digits of a time and turn money into floats. */
final class Values {

    private static final long NANOS = 1_000_000_000L;

    private Values() {
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Nanoseconds since 1970; exact until the year 2262. */
    static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Null for an empty list, so that the common case takes no room. */
    static String json(List<?> values) {
        return values.isEmpty() ? null : Json.MAPPER.writeValueAsString(values);
    }

    static <T> List<T> list(String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : Json.MAPPER.readValue(json, type);
    }
}
