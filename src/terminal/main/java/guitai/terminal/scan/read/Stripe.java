package guitai.terminal.scan.read;

import java.util.Arrays;

/**
 * The brightness along one straight stripe through a plane, one sample a pixel. The stripe is some pixels wide against grain, and
 * neighbours are mixed a little, unless bars are hardly wider than a pixel; a grey level is {@link #LEVEL} units, whatever the stripe's
 * width.
 */
final class Stripe {

    static final int LEVEL = 64;

    private final Plane plane;
    private final int reach;
    private final boolean mixed;
    private final double dx;
    private final double dy;
    private final int[] sums;
    private final int[] samples;
    private int length;

    /**
     * @param degrees 0 from left to right, 90 from top to bottom
     * @param reach   pixels that are taken in on each side of the line
     * @param mixed   whether a sample has something of its neighbours
     */
    Stripe(Plane plane, double degrees, int reach, boolean mixed) {
        this.plane = plane;
        this.reach = reach;
        this.mixed = mixed;
        dx = Math.cos(Math.toRadians(degrees));
        dy = Math.sin(Math.toRadians(degrees));
        sums = new int[(int) Math.hypot(plane.width(), plane.height()) + 2];
        samples = new int[sums.length];
    }

    int longest() {
        return samples.length;
    }

    int[] samples() {
        return samples;
    }

    int length() {
        return length;
    }

    /**
     * Lays the stripe.
     *
     * @param part 0 … 1: where between the two edges of the plane
     * @return false where too little of it lies inside
     */
    boolean place(double part) {
        double w = plane.width() - 1.0;
        double h = plane.height() - 1.0;
        double across = (Math.abs(dy) * w + Math.abs(dx) * h) * (part - 0.5);
        double cx = w / 2 - dy * across;
        double cy = h / 2 + dx * across;
        double[] t = {-1e9, 1e9};
        clip(t, cx, dx, w);
        clip(t, cy, dy, h);
        length = (int) (t[1] - t[0]) + 1;
        if (length < 60 || plane.width() < 2 * reach + 2 || plane.height() < 2 * reach + 2) {
            return false;
        }
        Arrays.fill(sums, 0, length, 0);
        if (Math.abs(dy) < 1e-9) {
            straight((int) Math.clamp(Math.round(cy), reach, plane.height() - 1L - reach) * plane.width(), 1, plane.width());
        } else if (Math.abs(dx) < 1e-9) {
            straight((int) Math.clamp(Math.round(cx), reach, plane.width() - 1L - reach), plane.width(), 1);
        } else {
            slanted(cx + dx * t[0], cy + dy * t[0]);
        }
        mix();
        return true;
    }

    /** Keeps that part of a line through {@code centre} which lies between 0 and {@code end} in one of the two directions. */
    static void clip(double[] t, double centre, double d, double end) {
        if (Math.abs(d) < 1e-9) {
            return;
        }
        double a = -centre / d;
        double b = (end - centre) / d;
        t[0] = Math.max(t[0], Math.min(a, b));
        t[1] = Math.min(t[1], Math.max(a, b));
    }

    private void straight(int from, int step, int across) {
        byte[] data = plane.data();
        for (int k = -reach; k <= reach; k++) {
            for (int i = 0, at = from + k * across; i < length; i++, at += step) {
                sums[i] += data[at] & 255;
            }
        }
    }

    private void slanted(double x0, double y0) {
        int stepX = (int) Math.round(dx * 65536);
        int stepY = (int) Math.round(dy * 65536);
        for (int k = -reach; k <= reach; k++) {
            int x = (int) ((x0 - dy * k) * 65536);
            int y = (int) ((y0 + dx * k) * 65536);
            for (int i = 0; i < length; i++, x += stepX, y += stepY) {
                sums[i] += plane.between(x, y);
            }
        }
    }

    private void mix() {
        int rows = 2 * reach + 1;
        for (int i = 0; i < length; i++) {
            int before = sums[mixed ? Math.max(0, i - 1) : i];
            int after = sums[mixed ? Math.min(length - 1, i + 1) : i];
            samples[i] = (before + 2 * sums[i] + after) * (LEVEL / 4) / rows;
        }
    }
}
