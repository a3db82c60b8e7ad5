package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of the terminal. A live frame gets what is cheap; where that finds nothing new it gets one rung of a ladder too, a different
 * one each time, so that a frame stays cheap and a hard code is found within half a second of a held hand. A rung that has found something
 * is tried again in the next frame, because bars are believed only when two frames agree.
 */
public final class StandardReader implements CodeReader {

    /** Smaller than the smallest code at a pixel a module; the decoders behind trip over such planes. */
    private static final int LEAST_SIDE = 21;
    /** Of a scene that shows nothing and has not moved for two rounds of the ladder, one frame in so many is read. */
    private static final int RESTING = 3;

    private final Optional<ZxingCpp> installed;
    private final DotLadder dots = new DotLadder();
    private final BarLadder bars = new BarLadder();
    private final Views views = new Views();
    private final Stillness stillness = new Stillness();
    private final List<Step> ladder;
    private Set<Reading> before = Set.of();
    private int rung;
    private int turn;
    private boolean held;

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
        if (still > 2 * ladder.size() && still % RESTING != 0) {
            return List.of();
        }
        turn = held ? turn : ladder.size() - rung;      // from the end: the installed engine may stand first
        Set<Reading> found = base(Plane.of(frame), wanted);
        boolean news = !before.containsAll(found);
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

    /** Every rung, and whatever any of them says: lines that agree are independent passes already. */
    @Override
    public List<Reading> readStill(Frame frame, Set<Symbology> wanted) {
        Set<Reading> found = base(Plane.of(frame), wanted);
        ladder.stream().filter(step -> step.serves(wanted)).forEach(step -> found.addAll(step.look().apply(views, wanted)));
        return kept(found, wanted);
    }

    /** What every frame costs. */
    Set<Reading> base(Plane plane, Set<Symbology> wanted) {
        views.show(plane);
        Set<Reading> found = new LinkedHashSet<>();
        installed.ifPresent(engine -> found.addAll(engine.read(plane, wanted)));
        if (found.stream().noneMatch(reading -> reading.symbology().errorCorrected())) {     // two readers may guess two sets of characters
            found.addAll(dots.base(views, wanted, turn));
        }
        turn++;
        found.addAll(bars.base(plane, wanted));
        return found;
    }

    private List<Reading> climb(Set<Symbology> wanted) {
        for (int passed = 0; passed < ladder.size(); passed++) {
            Step step = ladder.get(rung);
            if (step.serves(wanted)) {
                List<Reading> harder = step.look().apply(views, wanted);
                held = !harder.isEmpty();
                rung = held ? rung : next();
                return harder;
            }
            rung = next();
        }
        return List.of();
    }

    private int next() {
        return (rung + 1) % ladder.size();
    }

    /** A rung of bars and one of dots for each frame: neither waits for the other, and half a second is enough for all. */
    private List<Step> ladder() {
        List<Step> all = new ArrayList<>();
        installed.ifPresent(engine -> all.add(new Step(Symbology.USUAL, (look, wanted) -> engine.readHard(look.plane(), wanted))));
        for (int i = 0; i < Math.max(bars.rungs().size(), dots.steps().size()); i++) {
            all.add(Step.both(bars.rungs().stream().skip(i).findFirst().map(lines -> new Step(BarLadder.KINDS, lines::read)),
                    dots.steps().stream().skip(i).findFirst()));
        }
        return List.copyOf(all);
    }

    private static List<Reading> kept(Set<Reading> found, Set<Symbology> wanted) {
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }
}
