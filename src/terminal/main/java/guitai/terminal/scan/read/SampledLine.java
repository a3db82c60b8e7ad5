package guitai.terminal.scan.read;

import com.google.zxing.common.BitArray;

/**
 * One straight strip through a plane, three pixels wide against grain, made black and white against the mean of its neighbourhood
 * along the line. Where the neighbourhood has hardly any contrast everything is paper: grain must not look like bars.
 */
final class SampledLine {

    private static final int PER_PIXEL = 2;
    private static final int WINDOW = 30 * PER_PIXEL;
    private static final long LEAST_VARIANCE = 36;

    private final Plane plane;
    private final double dx;
    private final double dy;
    private final int[] samples;
    private final int[] sums;
    private final long[] squares;
    private int length;

    SampledLine(Plane plane, double degrees) {
        this.plane = plane;
        dx = Math.cos(Math.toRadians(degrees));
        dy = Math.sin(Math.toRadians(degrees));
        int longest = (int) Math.hypot(plane.width(), plane.height()) * PER_PIXEL + 2;
        samples = new int[longest];
        sums = new int[longest + 1];
        squares = new long[longest + 1];
    }

    /**
     * Lays the line.
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
        Stripe.clip(t, cx, dx, w - 1);
        Stripe.clip(t, cy, dy, h - 1);
        length = (int) ((t[1] - t[0]) * PER_PIXEL);
        if (length < 100 || plane.width() < 2 || plane.height() < 2) {
            return false;
        }
        if (Math.abs(dy) < 1e-9 && plane.height() > 2) {
            straight(plane.width() * (int) Math.clamp(Math.round(cy), 1, plane.height() - 2L), 1, plane.width());
        } else if (Math.abs(dx) < 1e-9 && plane.width() > 2) {
            straight((int) Math.clamp(Math.round(cx), 1, plane.width() - 2L), plane.width(), 1);
        } else {
            slanted(cx + dx * t[0], cy + dy * t[0]);
        }
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] + samples[i];
            squares[i + 1] = squares[i] + (long) samples[i] * samples[i];
        }
        return true;
    }

    /** Along the pixels themselves: every second sample is one of them, the others are means of two. */
    private void straight(int from, int step, int across) {
        byte[] data = plane.data();
        int before = three(data, from, across);
        for (int i = 0, at = from + step; i < length; i += PER_PIXEL, at += step) {
            int next = three(data, at, across);
            samples[i] = before / 3;
            samples[i + 1] = (before + next) / 6;
            before = next;
        }
    }

    private static int three(byte[] data, int at, int across) {
        return (data[at - across] & 255) + (data[at] & 255) + (data[at + across] & 255);
    }

    private void slanted(double x0, double y0) {
        int stepX = (int) Math.round(dx / PER_PIXEL * 65536);
        int stepY = (int) Math.round(dy / PER_PIXEL * 65536);
        int acrossX = (int) Math.round(-dy * 65536);
        int acrossY = (int) Math.round(dx * 65536);
        int x = (int) (Math.max(0, x0) * 65536);
        int y = (int) (Math.max(0, y0) * 65536);
        for (int i = 0; i < length; i++, x += stepX, y += stepY) {
            int value = plane.between(x, y) + plane.between(x + acrossX, y + acrossY) + plane.between(x - acrossX, y - acrossY);
            samples[i] = value / 3;
        }
    }

    /** Black where darker than the local mean. */
    BitArray bits() {
        BitArray bits = new BitArray(length);
        for (int i = 0; i < length; i++) {
            int from = Math.max(0, i - WINDOW);
            int to = Math.min(length, i + WINDOW + 1);
            long n = to - from;
            long sum = sums[to] - sums[from];
            long square = squares[to] - squares[from];
            if (samples[i] * n < sum && square * n - sum * sum > LEAST_VARIANCE * n * n) {
                bits.set(i);
            }
        }
        return bits;
    }
}
