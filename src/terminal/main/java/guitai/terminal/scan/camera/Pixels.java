package guitai.terminal.scan.camera;

import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * From pixels to luminance and preview. Luminance is (2 red + 5 green + blue) / 8: shifts instead of multiplications, and within 2 %
 * of BT.601, which no reader of black and white can tell.
 */
public final class Pixels {

    private Pixels() { }

    /** A frame from any picture; transparent parts count as white paper. */
    public static Frame frame(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR && whole(picture, w * h * 3)) {
            return frame(((DataBufferByte) picture.getRaster().getDataBuffer()).getData(), w, h, false);
        }
        int[] argb = picture.getType() == BufferedImage.TYPE_INT_RGB && whole(picture, w * h)
                ? ((DataBufferInt) picture.getRaster().getDataBuffer()).getData() : picture.getRGB(0, 0, w, h, null, 0, w);
        boolean transparent = picture.getColorModel().hasAlpha();
        byte[] luminance = new byte[w * h];
        for (int i = 0; i < luminance.length; i++) {
            int pixel = transparent ? onWhite(argb[i]) : argb[i];
            luminance[i] = luminance(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255);
        }
        return new Frame(w, h, luminance, preview(argb, w, h, transparent));
    }

    /** A frame from packed bytes, three a pixel, in the order blue-green-red, or red-green-blue. */
    public static Frame frame(byte[] plane, int w, int h, boolean redFirst) {
        return frame(plane, w, h, 3 * w, redFirst ? 0 : 2);
    }

    /** A frame from what a driver gave. */
    static Frame frame(CameraDriver.Raw raw) {
        return frame(raw.bytes(), raw.width(), raw.height(), raw.stride(), 0);
    }

    private static Frame frame(byte[] plane, int w, int h, int stride, int red) {
        byte[] luminance = new byte[w * h];
        for (int y = 0, i = 0; y < h; y++) {
            for (int p = y * stride, end = p + 3 * w; p < end; p += 3) {
                luminance[i++] = luminance(plane[p + red] & 255, plane[p + 1] & 255, plane[p + 2 - red] & 255);
            }
        }
        return new Frame(w, h, luminance, preview(plane, w, h, stride, red));
    }

    private static byte luminance(int red, int green, int blue) {
        return (byte) (2 * red + 5 * green + blue >> 3);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int white = (255 - alpha) * 255;
        int red = ((argb >> 16 & 255) * alpha + white) / 255;
        int green = ((argb >> 8 & 255) * alpha + white) / 255;
        int blue = ((argb & 255) * alpha + white) / 255;
        return red << 16 | green << 8 | blue;
    }

    private static Preview preview(int[] argb, int w, int h, boolean transparent) {
        int step = step(w);
        int pw = w / step;
        int ph = Math.max(1, h / step);
        int[] small = new int[pw * ph];
        for (int y = 0, to = 0; y < ph; y++) {
            for (int x = 0, from = y * step * w; x < pw; x++, from += step) {
                small[to++] = 0xFF000000 | (transparent ? onWhite(argb[from]) : argb[from]);
            }
        }
        return new Preview(pw, ph, small);
    }

    private static Preview preview(byte[] plane, int w, int h, int stride, int red) {
        int step = step(w);
        int pw = w / step;
        int ph = Math.max(1, h / step);
        int[] small = new int[pw * ph];
        for (int y = 0, to = 0; y < ph; y++) {
            for (int x = 0, from = y * step * stride; x < pw; x++, from += step * 3) {
                small[to++] = 0xFF000000 | (plane[from + red] & 255) << 16 | (plane[from + 1] & 255) << 8 | plane[from + 2 - red] & 255;
            }
        }
        return new Preview(pw, ph, small);
    }

    private static int step(int width) {
        return Math.max(1, (width + Preview.WIDEST - 1) / Preview.WIDEST);
    }

    private static boolean whole(BufferedImage picture, int length) {
        return picture.getRaster().getParent() == null && picture.getRaster().getDataBuffer().getSize() == length;
    }
}
