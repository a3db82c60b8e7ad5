package guitai.terminal.scan.read;

/** Planes made from planes: each a new one, the original untouched. */
final class Planes {

    private Planes() { }

    /** Black for white. */
    static Plane inverted(Plane plane) {
        byte[] to = new byte[plane.width() * plane.height()];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) ~plane.data()[i];
        }
        return new Plane(plane.width(), plane.height(), to);
    }

    /** Half as wide and high: means of four, which is also the cheapest remedy against grain. */
    static Plane half(Plane plane) {
        int w = plane.width() / 2;
        int h = plane.height() / 2;
        byte[] from = plane.data();
        byte[] to = new byte[w * h];
        for (int y = 0, i = 0; y < h; y++) {
            for (int x = 0, a = 2 * y * plane.width(); x < w; x++, a += 2) {
                int b = a + plane.width();
                to[i++] = (byte) ((from[a] & 255) + (from[a + 1] & 255) + (from[b] & 255) + (from[b + 1] & 255) + 2 >> 2);
            }
        }
        return new Plane(w, h, to);
    }

    /** Against blur: every pixel moves away from the mean of the cross around it, two pixels wide. */
    static Plane sharpened(Plane plane) {
        int w = plane.width();
        int h = plane.height();
        byte[] from = plane.data();
        byte[] to = from.clone();
        for (int y = 2; y < h - 2; y++) {
            for (int i = y * w + 2; i < y * w + w - 2; i++) {
                int around = (from[i - 1] & 255) + (from[i + 1] & 255) + (from[i - w] & 255) + (from[i + w] & 255)
                        + (from[i - 2] & 255) + (from[i + 2] & 255) + (from[i - 2 * w] & 255) + (from[i + 2 * w] & 255);
                to[i] = (byte) Math.clamp(4 * (from[i] & 255) - (3 * around >> 3), 0, 255);
            }
        }
        return new Plane(w, h, to);
    }

    /** Twice as wide and high, bilinear: the middle part only, at most {@code mostPixels} of the result. */
    static Plane doubledMiddle(Plane plane, int mostPixels) {
        double share = Math.min(1, Math.sqrt(mostPixels / 4.0 / (plane.width() * (double) plane.height())));
        int w = (int) (plane.width() * share);
        int h = (int) (plane.height() * share);
        Plane middle = cropped(plane, (plane.width() - w) / 2, (plane.height() - h) / 2, w, h);
        byte[] to = new byte[4 * w * h];
        for (int y = 0; y < 2 * h; y++) {
            int y0 = Math.min(h - 1, y / 2);
            int y1 = Math.min(h - 1, (y + 1) / 2);
            for (int x = 0, i = y * 2 * w; x < 2 * w; x++, i++) {
                int x0 = x / 2;
                int x1 = Math.min(w - 1, (x + 1) / 2);
                to[i] = (byte) (middle.at(x0, y0) + middle.at(x1, y0) + middle.at(x0, y1) + middle.at(x1, y1) + 2 >> 2);
            }
        }
        return new Plane(2 * w, 2 * h, to);
    }

    /** A rectangle of a plane. */
    static Plane cropped(Plane plane, int left, int top, int width, int height) {
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane.data(), (top + y) * plane.width() + left, to, y * width, width);
        }
        return new Plane(width, height, to);
    }
}
