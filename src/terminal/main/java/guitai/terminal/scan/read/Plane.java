package guitai.terminal.scan.read;

import guitai.terminal.scan.Frame;

/**
 * Luminance of a frame or of something made from it.
 *
 * @param data rows from the top, one unsigned byte a pixel; at least {@code width * height} long
 */
record Plane(int width, int height, byte[] data) {

    static Plane of(Frame frame) {
        return new Plane(frame.width(), frame.height(), frame.luminance());
    }

    int at(int x, int y) {
        return data[y * width + x] & 255;
    }

    /** Bilinear, from coordinates in 1/65536 pixel; clamped at the edge. */
    int between(int x, int y) {
        int cx = Math.min(Math.max(x, 0), (width - 2) << 16);       // Math.clamp works on longs, which takes twice as long here
        int cy = Math.min(Math.max(y, 0), (height - 2) << 16);
        int at = (cy >> 16) * width + (cx >> 16);
        int fx = cx >> 8 & 255;
        int fy = cy >> 8 & 255;
        int top = (data[at] & 255) * (256 - fx) + (data[at + 1] & 255) * fx;
        int below = at + width;
        int bottom = (data[below] & 255) * (256 - fx) + (data[below + 1] & 255) * fx;
        return (top >> 8) * (256 - fy) + (bottom >> 8) * fy >> 8;
    }
}
