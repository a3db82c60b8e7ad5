package guitai.demo;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;

/** A counter as a webcam above the till sees it, 1280 × 720, and the things that a customer puts on it. */
final class CounterScene {

    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private static final ResourceBundle CAPTIONS = ResourceBundle.getBundle("guitai.demo.counter-pictures");
    private static final Font REGULAR = font("NotoSansSC-Regular.ttf");
    private static final Font BOLD = font("NotoSansSC-Bold.ttf");
    private static final Color INK = new Color(0x1B2128);
    private static final Color GREY = new Color(0x6B7480);
    private static final Color PAPER = new Color(0xFAFAF7);
    private static final Color SHADOW = new Color(0, 0, 0, 46);

    private final Graphics2D pen;

    private CounterScene(Graphics2D pen) {
        this.pen = pen;
    }

    static BufferedImage paint(CounterPictures.Scene scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        CounterScene counter = new CounterScene(pen);
        counter.shop();
        counter.top();
        scene.draw(counter);
        pen.dispose();
        return image;
    }

    static String caption(String key) {
        return CAPTIONS.getString(key);
    }

    /** Everything drawn from here on is turned about the middle of the picture. */
    CounterScene tilted(int degrees) {
        pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0 + 20);
        return this;
    }

    private void shop() {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xDDE3E8), 0, 250, new Color(0xC9D1D8)));
        pen.fillRect(0, 0, WIDTH, 250);
        for (int i = 0; i < 7; i++) {
            fill(new Color(0xB4BEC7), 30 + i * 182, 60 + i % 3 * 22, 120, 190 - i % 3 * 22, 10);
            fill(new Color(0xE9EDF0), 46 + i * 182, 80 + i % 3 * 22, 88, i % 2 == 0 ? 60 : 110, 8);
        }
        pen.setColor(new Color(0x8B97A2));
        pen.fillRect(0, 232, WIDTH, 12);
    }

    private void top() {
        pen.setPaint(new GradientPaint(0, 244, new Color(0xB98F68), 0, HEIGHT, new Color(0xCFA983)));
        pen.fillRect(0, 244, WIDTH, HEIGHT - 244);
        pen.setColor(new Color(0xA67C56));
        for (int y = 268, step = 30; y < HEIGHT; y += step, step += 9) {
            pen.fillRect(0, y, WIDTH, 2);
        }
        fill(SHADOW, 248, 296, 800, 420, 26);
        fill(new Color(0x3C4650), 240, 284, 800, 420, 26);
        fill(new Color(0x46515C), 254, 298, 772, 392, 20);
        fill(SHADOW, 1104, 492, 120, 120, 120);
        fill(new Color(0xE8E2D6), 1094, 480, 120, 120, 120);
        fill(new Color(0x5B3A22), 1108, 494, 92, 92, 92);
        fill(new Color(0x2F3740), 36, 430, 150, 220, 16);
        for (int key = 0; key < 12; key++) {
            fill(new Color(key == 11 ? 0x3D9A5B : 0x59636E), 50 + key % 3 * 43, 470 + key / 3 * 43, 36, 34, 8);
        }
    }

    void phone(String titleKey, String name, Map<String, String> tier, BitMatrix code) {
        fill(SHADOW, 458, 62, 384, 640, 52);
        fill(INK, 448, 50, 384, 640, 52);
        fill(PAPER, 462, 64, 356, 612, 40);
        fill(INK, 580, 74, 120, 20, 20);
        text(REGULAR, 18, GREY, caption("phone.clock"), 492, 92);
        text(BOLD, 34, INK, caption(titleKey), 502, 160);
        text(REGULAR, 26, GREY, name, 502, 204);
        if (!tier.isEmpty()) {
            boolean gold = tier.get("tier").equals("GOLD");
            fill(new Color(gold ? 0xF2E3B4 : 0xDDE1E6), 712, 172, 80, 44, 22);
            text(BOLD, 22, new Color(gold ? 0x70520A : 0x3D4650), tier.get("name_zh"), 730, 202);
        }
        code(code, 640, 382, 252, 252);
        fill(new Color(0xE4E8EC), 502, 580, 276, 14, 14);
        fill(new Color(0xE4E8EC), 502, 608, 180, 14, 14);
    }

    void card(String name, String number, BitMatrix code) {
        fill(SHADOW, 372, 230, 560, 354, 34);
        fill(new Color(0x17493F), 360, 216, 560, 354, 34);
        fill(new Color(0xD0A648), 360, 284, 560, 8, 0);
        text(BOLD, 30, PAPER, caption("chain"), 392, 264);
        text(REGULAR, 24, new Color(0xD0A648), caption("card.title"), 810, 262);
        text(REGULAR, 28, PAPER, name, 392, 340);
        text(REGULAR, 28, PAPER, number.replaceAll("(.{4})(?=.)", "$1 "), 560, 340);
        fill(PAPER, 392, 366, 496, 176, 12);
        code(code, 640, 454, code.getWidth() * 3.5, 132);
    }

    void label(Map<String, String> product, String serial, BitMatrix code) {
        fill(SHADOW, 332, 182, 640, 420, 10);
        fill(PAPER, 320, 170, 640, 420, 10);
        text(BOLD, 34, INK, product.get("brand_zh") + " " + product.get("brand_en"), 356, 230);
        text(REGULAR, 25, INK, product.get("name_zh"), 356, 276);
        pen.setColor(new Color(0xB9C0C7));
        pen.fillRect(356, 302, 568, 2);
        text(REGULAR, 20, GREY, caption("label.gtin"), 356, 352);
        text(BOLD, 26, INK, product.get("gtin"), 356, 388);
        text(REGULAR, 20, GREY, caption("label.origin"), 356, 442);
        text(BOLD, 26, INK, serial, 356, 478);
        text(REGULAR, 18, GREY, "220 V ~ 50 Hz", 356, 552);
        code(code, 804, 444, 236, 236);
    }

    void box(Map<String, String> product, BitMatrix code) {
        fill(SHADOW, 344, 142, 620, 500, 6);
        fill(new Color(0xB78A5A), 330, 126, 620, 500, 6);
        fill(new Color(0xC79B69), 330, 150, 620, 476, 0);
        fill(new Color(0xD9B98F), 606, 126, 68, 500, 0);
        fill(new Color(0x1F5F8B), 370, 186, 540, 150, 4);
        text(BOLD, 44, PAPER, product.get("brand_zh"), 396, 250);
        text(REGULAR, 25, PAPER, product.get("name_zh"), 396, 304);
        fill(PAPER, 390, 372, 500, 216, 4);
        code(code, 640, 460, code.getWidth() * 4.0, 150);
        text(REGULAR, 26, INK, product.get("gtin").replaceAll("(.)(.{6})(.{6})", "$1  $2  $3"), 534, 572);
    }

    /** The code with its middle at x, y; what lies under it is its quiet zone. One path, so that modules join without seams. */
    private void code(BitMatrix code, double x, double y, double width, double height) {
        double cell = width / code.getWidth();
        double row = height / code.getHeight();
        Path2D modules = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int line = 0; line < code.getHeight(); line++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, line)) {
                    modules.append(new Rectangle2D.Double(
                        x - width / 2 + column * cell, y - height / 2 + line * row, cell, row), false);
                }
            }
        }
        pen.setColor(INK);
        pen.fill(modules);
    }

    private void fill(Color colour, int x, int y, int width, int height, int round) {
        pen.setColor(colour);
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    private void text(Font font, int size, Color colour, String text, int x, int y) {
        pen.setFont(font.deriveFont((float) size));
        pen.setColor(colour);
        pen.drawString(text, x, y);
    }

    private static Font font(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, Path.of(System.getProperty("guitai.assets"), "fonts", file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("broken font file " + file, e);
        }
    }
}
