package guitai.headquarters.console;

import java.util.Map;

/** What is to be shown: a template and what stands in it. */
public record View(int status, String template, Map<String, ?> model) {

    static View of(String template, Map<String, ?> model) {
        return new View(200, template, model);
    }

    /** Told instead of the page; {@code key} is a sentence with its code and the next step. */
    static View problem(int status, String key) {
        return new View(status, "problem", Map.of("key", key, "status", status));
    }
}
