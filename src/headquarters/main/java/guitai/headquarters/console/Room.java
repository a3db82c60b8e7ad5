package guitai.headquarters.console;

import guitai.headquarters.operator.Rank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One subject of the console: its pages, and what can be done there. */
interface Room {

    /** @param rank who may see it; empty for everybody, signed in or not */
    record Page(String path, Optional<Rank> rank, Function<Visitor, View> show) {
    }

    /** A form that may be sent to {@code /console/do/NAME}. @param rank who may; empty for everybody */
    record Deed(String name, Optional<Rank> rank, BiFunction<Visitor, Map<String, String>, Outcome> work) {
    }

    List<Page> pages();

    default List<Deed> deeds() {
        return List.of();
    }
}
