package guitai.terminal.scan;

import java.util.Objects;

/**
 * One picture of a camera: the full luminance plane for the readers and a small preview for the screen, each made once and
 * shared by everybody without a copy. Nobody writes into the arrays.
 *
 * @param width     pixels
 * @param height    pixels
 * @param luminance rows from the top, one unsigned byte a pixel, {@code width * height} long
 * @param preview   the whole picture, small and in colour; the plane may be only the part of it in which codes are looked for
 */
public record Frame(int width, int height, byte[] luminance, Preview preview) {

    public Frame {
        Objects.requireNonNull(preview, "preview");
        if (width < 1 || height < 1 || luminance.length != width * height) {
            throw new IllegalArgumentException("a plane of " + width + " x " + height + " was promised");
        }
    }
}
