package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One rung of the ladder.
 *
 * @param kinds what it can find; it is passed by where none of them is wanted
 * @param look  looks at the views of a frame for the wanted kinds
 */
record Step(Set<Symbology> kinds, BiFunction<Views, Set<Symbology>, List<Reading>> look) {

    boolean serves(Set<Symbology> wanted) {
        return !Collections.disjoint(kinds, wanted);
    }
}
