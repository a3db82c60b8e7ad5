package guitai.headquarters.http;

import guitai.protocol.Compression;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.util.Optional;

/** A whole response: status, media type, body and, for a wrong method, the allowed one. */
public record Reply(int status, String type, byte[] body, Optional<String> allow) {

    static Reply json(Object value) {
        return new Reply(200, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(value), Optional.empty());
    }

    static Reply compressedJson(Object value) {
        return new Reply(200, Paths.ZSTD_JSON_TYPE, Compression.compress(Json.MAPPER.writeValueAsBytes(value)), Optional.empty());
    }

    static Reply document(byte[] json) {
        return new Reply(200, Paths.JSON_TYPE, json, Optional.empty());
    }

    static Reply problem(Problem problem) {
        return new Reply(problem.status(), Paths.PROBLEM_TYPE, Json.MAPPER.writeValueAsBytes(problem), Optional.empty());
    }

    Reply allowing(String method) {
        return new Reply(status, type, body, Optional.of(method));
    }
}
