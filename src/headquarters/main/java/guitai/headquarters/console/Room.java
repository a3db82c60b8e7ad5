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

    /**
     * A file that may be sent as it is to {@code /console/send/NAME}.
     *
     * @param most bytes
     */
    record Delivery(String name, Rank rank, int most, BiFunction<Visitor, byte[], Delivered> take) {

        /**
         * What became of it, for the page's script.
         *
         * @param path where to look now, below the console
         * @param said what is to be said where the page stays
         * @param name of a file to bring back, with what stands in it
         */
        record Delivered(Optional<String> path, Optional<String> said, boolean good, Optional<String> name, Optional<String> answer) {

            static Delivered lookAt(String path) {
                return new Delivered(Optional.of(path), Optional.empty(), true, Optional.empty(), Optional.empty());
            }
        }
    }

    List<Page> pages();

    default List<Deed> deeds() {
        return List.of();
    }

    default List<Delivery> deliveries() {
        return List.of();
    }
}
