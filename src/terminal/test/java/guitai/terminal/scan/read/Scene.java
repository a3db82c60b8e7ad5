package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import java.util.Random;

/**
 * A code on a card before a cluttered room, seen by a webcam on a bad day: turned, tilted, out of focus, shaken, glaring, shaded, grainy.
 * Everything comes from the seed. Blur is in pixels (standard deviation), {@code module} is the width of a module in pixels.
 */
public final class Scene {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final Random random;
    private final float[] light = new float[WIDTH * HEIGHT];
    private double module = 4;
    private double turn;
    private double tilt;
    private double blur = 0.6;
    private int motion;
    private double noise = 4;
    private double glare;
    private boolean shade;
    private boolean inverted;
    private boolean hand;
    private double left;
    private double middle;
    private double contrast = 180;

    public Scene(long seed) {
        random = new Random(seed);
    }

    public Scene module(double pixels) {
        module = pixels;
        return this;
    }

    public Scene turn(double degrees) {
        turn = degrees;
        return this;
    }

    public Scene tilt(double degrees) {
        tilt = degrees;
        return this;
    }

    public Scene blur(double sd) {
        blur = sd;
        return this;
    }

    public Scene motion(int pixels) {
        motion = pixels;
        return this;
    }

    public Scene noise(double sd) {
        noise = sd;
        return this;
    }

    public Scene glare(double strength) {
        glare = strength;
        return this;
    }

    public Scene shade() {
        shade = true;
        return this;
    }

    public Scene inverted() {
        inverted = true;
        return this;
    }

    /** A thumb over the quiet zone, up to the code's edge. */
    public Scene hand() {
        hand = true;
        return this;
    }

    public Scene contrast(double levels) {
        contrast = levels;
        return this;
    }

    /** The room without any code. */
    public Frame empty() {
        room();
        return developed();
    }

    public Frame of(BarcodeFormat format, String text) {
        room();
        card(Codes.matrix(format, text));
        if (hand) {
            thumb();
        }
        if (shade) {
            shadow();
        }
        if (glare > 0) {
            glare();
        }
        return developed();
    }

    private void room() {
        java.util.Arrays.fill(light, 95 + random.nextInt(40));
        for (int i = 0; i < 40; i++) {
            int x0 = random.nextInt(WIDTH);
            int y0 = random.nextInt(HEIGHT);
            int w = 10 + random.nextInt(300);
            int h = 5 + random.nextInt(200);
            float grey = 20 + random.nextInt(220);
            for (int y = y0; y < Math.min(HEIGHT, y0 + h); y++) {
                java.util.Arrays.fill(light, y * WIDTH + x0, y * WIDTH + Math.min(WIDTH, x0 + w), grey);
            }
        }
    }

    /** Each pixel is the mean of nine rays through the tilted card. */
    private void card(BitMatrix code) {
        int rows = code.getHeight() == 1 ? 45 : code.getHeight();
        double cx = WIDTH / 2.0 + random.nextInt(80) - 40;
        double cy = HEIGHT / 2.0 + random.nextInt(60) - 30;
        left = cx - code.getWidth() * module / 2;
        middle = cy;
        double reach = Math.hypot(code.getWidth() + 24, rows + 24) * module * 0.8;
        for (int y = (int) Math.max(0, cy - reach); y < Math.min(HEIGHT, cy + reach); y++) {
            for (int x = (int) Math.max(0, cx - reach); x < Math.min(WIDTH, cx + reach); x++) {
                double sum = 0;
                int hits = 0;
                for (int k = 0; k < 9; k++) {
                    int ink = ink(code, rows, x + (k % 3) / 3.0 - cx, y + (k / 3) / 3.0 - cy);
                    hits += ink >= 0 ? 1 : 0;
                    sum += Math.max(ink, 0);
                }
                if (hits > 4) {
                    light[y * WIDTH + x] = (float) (128 + contrast / 2 - contrast * sum / hits);
                }
            }
        }
    }

    /** @return 1 black, 0 paper, -1 beside the card */
    private int ink(BitMatrix code, int rows, double px, double py) {
        double focus = 1600;
        double t = Math.toRadians(tilt);
        double depth = py / (Math.cos(t) - py / focus * Math.sin(t));
        double scale = 1 + depth * Math.sin(t) / focus;
        double a = Math.toRadians(turn);
        double u = (px * scale * Math.cos(a) + depth * Math.sin(a)) / module + code.getWidth() / 2.0;
        double v = (-px * scale * Math.sin(a) + depth * Math.cos(a)) / module + rows / 2.0;
        int quiet = code.getHeight() == 1 ? 12 : 5;
        if (u < -quiet || v < -quiet || u >= code.getWidth() + quiet || v >= rows + quiet) {
            return -1;
        }
        boolean inside = u >= 0 && v >= 0 && u < code.getWidth() && v < rows;
        boolean black = inside && code.get((int) u, code.getHeight() == 1 ? 0 : (int) v);
        return black != inverted ? 1 : 0;
    }

    private void thumb() {
        double radius = 9 * module;
        for (int y = (int) Math.max(0, middle - radius); y < Math.min(HEIGHT, middle + radius); y++) {
            double width = Math.sqrt(Math.max(0, radius * radius - (y - middle) * (y - middle)));
            for (int x = (int) Math.max(0, left - 3 * radius); x < left - radius + width - module / 2; x++) {
                light[y * WIDTH + x] = 105;
            }
        }
    }

    private void shadow() {
        double slope = random.nextDouble() - 0.5;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (x - WIDTH / 2.0 > slope * (y - HEIGHT / 2.0)) {
                    light[y * WIDTH + x] *= 0.35f;
                }
            }
        }
    }

    private void glare() {
        double gx = WIDTH / 2.0 + random.nextInt(160) - 80;
        double gy = HEIGHT / 2.0 + random.nextInt(120) - 60;
        double size = 10 + 30 * glare;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double d = Math.hypot(x - gx, (y - gy) * 1.6) / size;
                light[y * WIDTH + x] += (float) (300 * Math.exp(-d * d));
            }
        }
    }

    private Frame developed() {
        if (motion > 1) {
            smear();
        }
        if (blur > 0) {
            Gauss.blur(light, WIDTH, HEIGHT, blur);
        }
        byte[] plane = new byte[light.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.clamp(Math.round(light[i] + random.nextGaussian() * noise), 0, 255);
        }
        return new Frame(WIDTH, HEIGHT, plane, new Preview(1, 1, new int[1]));
    }

    private void smear() {
        float[] row = new float[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(light, y * WIDTH, row, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                float sum = 0;
                for (int k = 0; k < motion; k++) {
                    sum += row[Math.clamp(x + k - motion / 2, 0, WIDTH - 1)];
                }
                light[y * WIDTH + x] = sum / motion;
            }
        }
    }
}
