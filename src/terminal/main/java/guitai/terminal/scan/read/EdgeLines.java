package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads EAN, UPC and Code 128 from the edges along straight lines in one direction, all lines together. */
final class EdgeLines {

    /** Between a bar and a space of Code 128, which is read edge by edge, more must lie than between those of an EAN. */
    private static final double CLEARER = 2.4;

    private final EanText text = new EanText();
    private final EanFinder thirteen = new EanFinder(EanKind.THIRTEEN);
    private final EanFinder eight = new EanFinder(EanKind.EIGHT);
    private final EanFinder shorts = new EanFinder(EanKind.SHORT);
    private final Code128Finder code128 = new Code128Finder();
    private final int reach;
    private final boolean mixed;
    private final int least;
    private final double share;

    /**
     * @param reach pixels taken in on each side of a line
     * @param mixed whether neighbours along a line are mixed: better against grain, worse where a bar is hardly wider than a pixel
     * @param least the least difference between bar and space, in grey levels
     * @param share the same as a share of the differences around it
     */
    EdgeLines(int reach, boolean mixed, int least, double share) {
        this.reach = reach;
        this.mixed = mixed;
        this.least = least;
        this.share = share;
    }

    /**
     * What lines in one direction agree on.
     *
     * @param degrees 0 for lines from left to right, 90 from top to bottom
     * @param count   lines spread evenly over the plane
     */
    List<Reading> read(Plane plane, double degrees, int count, Set<Symbology> wanted) {
        List<EanFinder> finders = finders(wanted);
        boolean also128 = wanted.contains(Symbology.CODE_128);
        code128.clear();
        Stripe stripe = new Stripe(plane, degrees, reach, mixed);
        Edges edges = new Edges(stripe.longest(), least, share);
        Edges clear = new Edges(stripe.longest(), 2 * least, CLEARER * share);
        for (int i = 0; i < count; i++) {
            if (stripe.place((i + 0.5) / count)) {
                edges.find(stripe.samples(), stripe.length());
                for (EanFinder finder : finders) {
                    finder.line(edges, stripe);
                }
                if (also128) {
                    clear.find(stripe.samples(), stripe.length());
                    code128.line(clear);
                }
            }
        }
        List<Reading> found = new ArrayList<>(code128.found());
        for (EanFinder finder : finders) {
            for (EanCluster print : finder.clusters()) {
                text.of(print).filter(reading -> wanted.contains(reading.symbology())).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<EanFinder> finders(Set<Symbology> wanted) {
        List<EanFinder> finders = new ArrayList<>();
        if (wanted.contains(Symbology.EAN_13) || wanted.contains(Symbology.UPC_A)) {
            finders.add(thirteen);
        }
        if (wanted.contains(Symbology.EAN_8)) {
            finders.add(eight);
        }
        if (wanted.contains(Symbology.UPC_E)) {
            finders.add(shorts);
        }
        finders.forEach(EanFinder::clear);
        return finders;
    }
}
