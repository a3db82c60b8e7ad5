package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One rung of the ladder.
 *
 * @param kinds what it can find; it is passed by where none of them is wanted
 * @param look  looks at the views of a frame for the wanted kinds
 */
record Step(Set<Symbology> kinds, BiFunction<Views, Set<Symbology>, List<Reading>> look) {

    /** Several rungs in one frame; those behind one that has found something are spared. */
    static Step all(Step... steps) {
        Set<Symbology> kinds = EnumSet.noneOf(Symbology.class);
        Stream.of(steps).forEach(step -> kinds.addAll(step.kinds));
        return new Step(kinds, (views, wanted) -> Stream.of(steps).filter(step -> step.serves(wanted))
                .map(step -> step.look.apply(views, wanted)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of()));
    }

    boolean serves(Set<Symbology> wanted) {
        return !Collections.disjoint(kinds, wanted);
    }
}
