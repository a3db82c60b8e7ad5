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
}
