package guitai.terminal.scan.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One frame and what was made of it so far: several rungs look at the same sharpened or halved plane, which is made once, when the first
 * asks. The arrays live from frame to frame; a plane is good until the next {@link #show}.
 */
final class Views {

    private static final int DOUBLED_PIXELS = 1_500_000;

    private final Map<Kind, byte[]> buffers = new EnumMap<>(Kind.class);
    private final Map<Kind, Plane> made = new EnumMap<>(Kind.class);
    private Plane plane;

    private enum Kind { INVERTED, SHARPENED, HALF, THIRD, SMOOTH, SMOOTHER, DOUBLED, LARGE, FINE_BLACK, COARSE_BLACK, LOGARITHM }

    /** From now on these are views of this plane. */
    Views show(Plane frame) {
        plane = frame;
        made.clear();
        return this;
    }

    Plane plane() {
        return plane;
    }

    Plane inverted() {
        return view(Kind.INVERTED, plane, Planes::invert);
    }

    Plane sharpened() {
        return view(Kind.SHARPENED, plane, Planes::sharpen);
    }

    Plane half() {
        return view(Kind.HALF, plane, (from, to) -> Planes.shrink(from, 2, to));
    }

    Plane third() {
        return view(Kind.THIRD, plane, (from, to) -> Planes.shrink(from, 3, to));
    }

    /** Smoothed twice: against grain. */
    Plane smooth() {
        return view(Kind.SMOOTHER, view(Kind.SMOOTH, plane, Planes::smooth), Planes::smooth);
    }

    /** The middle, twice as large and not sharpened: bars bear no sharpening. */
    Plane large() {
        return view(Kind.LARGE, plane, (from, to) -> Planes.doubleMiddle(from, DOUBLED_PIXELS, to));
    }

    /** The middle, sharpened and twice as large: for codes of hardly two pixels a module. */
    Plane doubled() {
        return view(Kind.DOUBLED, sharpened(), (from, to) -> Planes.doubleMiddle(from, DOUBLED_PIXELS, to));
    }

    /** Black and white against a small neighbourhood: stands glare and shade that any threshold by blocks gives up at. */
    Plane fineBlack() {
        return view(Kind.FINE_BLACK, plane, (from, to) -> new LocalThreshold(from, 12, 4).draw(to));
    }

    /** The same against a larger neighbourhood, for larger modules. */
    Plane coarseBlack() {
        return view(Kind.COARSE_BLACK, plane, (from, to) -> new LocalThreshold(from, 24, 4).draw(to));
    }

    /** By the logarithm of the light: ink in the sun is darker than paper in the shade, but not darker than the mean of both. */
    Plane logarithm() {
        return view(Kind.LOGARITHM, plane, Planes::logarithm);
    }

    private Plane view(Kind kind, Plane from, BiFunction<Plane, byte[], Plane> how) {
        Plane view = made.get(kind);
        if (view == null) {
            view = how.apply(from, buffers.get(kind));
            made.put(kind, view);
            buffers.put(kind, view.data());
        }
        return view;
    }
}
