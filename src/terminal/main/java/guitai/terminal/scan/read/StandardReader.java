package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reader of the terminal. A live frame gets what is cheap; where that finds nothing new it gets one rung of a ladder too, a different
 * one each time, so that a frame stays cheap and a hard code is found within half a second of a held hand. A rung that has found something
 * is tried again in every second frame, because bars are believed only when two frames agree; in the frames between, the ladder goes on.
 */
public final class StandardReader implements CodeReader {

    /** Smaller than the smallest code at a pixel a module; the decoders behind trip over such planes. */
    private static final int LEAST_SIDE = 21;
    /** Of a scene that shows nothing and has not moved for the whole ladder, one frame in so many is read. */
    private static final int RESTING = 3;

    private final Optional<ZxingCpp> installed;
    private final DotLadder dots = new DotLadder();
    private final BarLadder bars = new BarLadder();
    private final Views views = new Views();
    private final Stillness stillness = new Stillness();
    /** Two rounds, which differ in what is rarely needed. */
    private final List<Step> ladder;
    private final Queue<Held> held = new ArrayDeque<>();
    /** What the base has seen in the frame before and in the one before that; its eyes take turns. */
    private Set<Reading> before = Set.of();
    private Set<Reading> earlier = Set.of();
    private int rung;
    private boolean again;

    /** A rung and what it read last. */
    private record Held(Step step, List<Reading> found) {
    }

    public StandardReader() {
        this(ZxingCpp.installed());
    }

    /** @param installed the stronger engine, asked first in the base and on the ladder */
    StandardReader(Optional<ZxingCpp> installed) {
        this.installed = installed;
        this.ladder = ladder();
    }

    @Override
    public List<Reading> read(Frame frame, Set<Symbology> wanted) {
        if (Math.min(frame.width(), frame.height()) < LEAST_SIDE) {
            return List.of();
        }
        int still = stillness.look(Plane.of(frame));
        if (still > ladder.size() && still % RESTING != 0) {
            return List.of();
        }
        Set<Reading> found = base(Plane.of(frame), wanted, rung);
        boolean news = found.stream().anyMatch(reading -> !before.contains(reading) && !earlier.contains(reading));
        earlier = before;
        before = Set.copyOf(found);
        if (!news) {
            // What lies before the camera all day must not hide what is held beside it.
            found.addAll(climb(wanted));
        }
        if (!found.isEmpty()) {
            stillness.wake();
        }
        return kept(found, wanted);
    }

    /** Every turn of the base, every rung, and whatever any of them says: lines that agree are independent passes already. */
    @Override
    public List<Reading> readStill(Frame frame, Set<Symbology> wanted) {
        Set<Reading> found = new LinkedHashSet<>();
        for (int turn = 0; turn < DotLadder.TURNS; turn++) {
            found.addAll(base(Plane.of(frame), wanted, turn));
        }
        Stream.concat(bars.all().stream(), dots.all().stream()).filter(step -> step.serves(wanted))
                .forEach(step -> found.addAll(step.look().apply(views, wanted)));
        installed.ifPresent(engine -> found.addAll(engine.readHard(views.plane(), wanted)));
        return kept(found, wanted);
    }

    /**
     * What every frame costs.
     *
     * @param turn counts the frames: BoofCV looks in the even ones, ZXing in the odd ones
     */
    Set<Reading> base(Plane plane, Set<Symbology> wanted, int turn) {
        views.show(plane);
        Set<Reading> found = new LinkedHashSet<>();
        installed.ifPresent(engine -> found.addAll(engine.read(plane, wanted)));
        if (found.stream().noneMatch(reading -> reading.symbology().errorCorrected())) {     // two readers may guess two sets of characters
            found.addAll(dots.base(views, wanted, turn));
        }
        found.addAll(bars.base(plane, wanted, turn % 2 == 1));
        return found;
    }

    /** The next rung, but in every second frame one that has read what no other reads, for as long as it does. */
    private List<Reading> climb(Set<Symbology> wanted) {
        again = !again && !held.isEmpty();
        Step step = again ? held.remove().step() : next(wanted);
        List<Reading> found = step.serves(wanted) ? step.look().apply(views, wanted) : List.of();
        if (!held.stream().flatMap(other -> other.found().stream()).toList().containsAll(found)) {
            held.add(new Held(step, found));
        }
        return found;
    }

    /** The rung whose turn it is; those that serve nothing wanted are passed by. */
    private Step next(Set<Symbology> wanted) {
        Step step = ladder.get(rung);
        for (int passed = 0; passed < ladder.size() && !step.serves(wanted); passed++) {
            rung = (rung + 1) % ladder.size();
            step = ladder.get(rung);
        }
        rung = (rung + 1) % ladder.size();
        return step;
    }

    private List<Step> ladder() {
        return Stream.concat(round(dots.fine, dots.micro, bars.narrow, dots.hardMatrix).stream(),
                round(dots.coarse, dots.aztec, bars.other, dots.hardStacked).stream()).toList();
    }

    /** About the same cost in each frame: BoofCV's looks, which are dear where the picture is busy, stand in the frames whose base has none. */
    private List<Step> round(Step black, Step rare, Step close, Step hard) {
        List<Step> round = new ArrayList<>(List.of(
                Step.all(bars.second, bars.steep, dots.grainy), black, Step.all(bars.large, bars.diagonal, dots.matrix), dots.doubled,
                Step.all(bars.flat, dots.shaded), dots.inverted, Step.all(bars.steep, bars.half, dots.smooth), Step.all(bars.sharpened, dots.half),
                Step.all(bars.flat, dots.stacked), Step.all(bars.inverted, rare), Step.all(bars.rows, close), Step.all(dots.matrix, hard)));
        installed.ifPresent(engine -> round.add(new Step(Symbology.USUAL, (look, wanted) -> engine.readHard(look.plane(), wanted))));
        return round;
    }

    private static List<Reading> kept(Set<Reading> found, Set<Symbology> wanted) {
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }
}
