package guitai.headquarters.http;

import guitai.protocol.Compression;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole response: status, media type, body and further headers, one of each name. */
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

    static Reply json(Object value) {
        return new Reply(200, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(value), Map.of());
    }

    static Reply compressedJson(Object value) {
        return new Reply(200, Paths.ZSTD_JSON_TYPE, Compression.compress(Json.MAPPER.writeValueAsBytes(value)), Map.of());
    }

    static Reply document(byte[] json) {
        return new Reply(200, Paths.JSON_TYPE, json, Map.of());
    }

    /** Rows that are packed already. */
    static Reply rows(byte[] packed) {
        return new Reply(200, Paths.ROWS_TYPE, packed, Map.of());
    }

    static Reply problem(Problem problem) {
        return new Reply(problem.status(), Paths.PROBLEM_TYPE, Json.MAPPER.writeValueAsBytes(problem), Map.of());
    }

    /** What this reply refuses, if it does. */
    Optional<Problem> problem() {
        return Optional.of(body).filter(_ -> Paths.PROBLEM_TYPE.equals(type)).map(json -> Json.MAPPER.readValue(json, Problem.class));
    }

    Reply withAll(Map<String, String> more) {
        Reply reply = this;
        for (Map.Entry<String, String> header : more.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    /** The same with this header, too. */
    public Reply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, type, body, Map.copyOf(more));
    }
}
