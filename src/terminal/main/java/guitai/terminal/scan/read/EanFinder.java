package guitai.terminal.scan.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks along the edges of many parallel lines for the shape of an EAN or UPC and collects what the lines say, print by print. A place
 * is looked at where all edges stand as the guards and digits want them or, out of focus, where bars stand between two quiet zones.
 */
final class EanFinder {

    private static final int CLUSTERS = 6;
    private static final float LEAST_MODULE = 0.8f;
    private static final float QUIET_ALONE = 6;
    private static final int EDGES_MORE = 12;
    private static final float WIDEST = 5.2f;

    private final EanKind kind;
    private final List<EanCluster> clusters = new ArrayList<>();
    private final float[] x;
    private final EanProfile ahead;
    private final EanProfile back;
    private int used;

    EanFinder(EanKind kind) {
        this.kind = kind;
        x = new float[kind.parts() + 1];
        ahead = new EanProfile(kind);
        back = new EanProfile(kind);
        for (int i = 0; i < CLUSTERS; i++) {
            clusters.add(new EanCluster(kind));
        }
    }

    /** Forgets what lines said. */
    void clear() {
        used = 0;
    }

    List<EanCluster> clusters() {
        return clusters.subList(0, used);
    }

    /** Adds what one line shows. */
    void line(Edges edges, Stripe stripe) {
        boolean found = false;
        int first = edges.count() > 0 && edges.dark(0) ? 0 : 1;
        for (int k = first; k + kind.parts() < edges.count(); k += 2) {
            if (free(edges, k, k + kind.parts(), kind.quiet())) {
                float before = edges(edges, k, true) ? ahead.look(stripe.samples(), stripe.length(), x) : Float.MAX_VALUE;
                float behind = edges(edges, k, false) ? back.look(stripe.samples(), stripe.length(), x) : Float.MAX_VALUE;
                found |= vote(before, behind, edges.at(k), edges.at(k + kind.parts()));
            }
        }
        for (int k = first; k < edges.count() && !found; k += 2) {
            for (int l = k + kind.fewestEdges() - 1; l < Math.min(edges.count(), k + kind.parts() + EDGES_MORE); l += 2) {
                if (free(edges, k, l, QUIET_ALONE) && dense(edges, k, l)) {
                    float from = edges.at(k);
                    float to = edges.at(l);
                    vote(ahead.look(stripe.samples(), stripe.length(), from, to), back.look(stripe.samples(), stripe.length(), to, from), from, to);
                }
            }
        }
    }

    /** Whether so many modules before edge {@code k} and behind edge {@code l} are paper, or lie outside the picture. */
    private boolean free(Edges edges, int k, int l, float modules) {
        float module = (edges.at(l) - edges.at(k)) / kind.modules();
        return module >= LEAST_MODULE && (k == 0 || edges.at(k) - edges.at(k - 1) >= modules * module)
                && (l + 1 >= edges.count() || edges.at(l + 1) - edges.at(l) >= modules * module);
    }

    private boolean dense(Edges edges, int k, int l) {
        float widest = WIDEST * (edges.at(l) - edges.at(k)) / kind.modules();
        for (int i = k; i < l; i++) {
            if (edges.at(i + 1) - edges.at(i) > widest) {
                return false;
            }
        }
        return true;
    }

    /** Lays the edges from {@code k} on in reading direction; false where guards or digits are too wide or too narrow. */
    private boolean edges(Edges edges, int k, boolean forward) {
        int parts = kind.parts();
        for (int i = 0; i <= parts; i++) {
            x[i] = forward ? edges.at(k + i) : edges.at(k + parts - i);
        }
        float module = Math.abs(x[parts] - x[0]) / kind.modules();
        for (int knot = 1; knot < kind.knots(); knot++) {
            int modules = kind.module(knot) - kind.module(knot - 1);
            float width = Math.abs(x[kind.part(knot)] - x[kind.part(knot - 1)]) / module;
            if (Math.abs(width - modules) > 0.8f + 0.15f * modules) {
                return false;
            }
        }
        return true;
    }

    /** Of the two directions only the likelier one counts. */
    private boolean vote(float before, float behind, float from, float to) {
        boolean forward = before <= behind;
        if (Math.min(before, behind) == Float.MAX_VALUE) {
            return false;
        }
        EanProfile line = forward ? ahead : back;
        for (int i = used - 1; i >= 0; i--) {
            if (clusters.get(i).fits(forward, from, to)) {
                clusters.get(i).add(line, from, to);
                return true;
            }
        }
        if (used < CLUSTERS) {
            clusters.get(used).start(forward, from, to);
            clusters.get(used++).add(line, from, to);
        }
        return true;
    }
}
