package guitai.terminal.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A window as it looks now. */
final class Photograph {

    private Photograph() { }

    /** Where pictures are wanted; empty where none are. */
    static Optional<File> folder() {
        return Optional.ofNullable(System.getProperty("guitai.pictures")).map(File::new);
    }

    /** On the window's thread. */
    static BufferedImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage shot = scene.snapshot(null);
        PixelReader reader = shot.getPixelReader();
        BufferedImage image = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return image;
    }

    static void save(BufferedImage image, File folder, String name) {
        try {
            folder.mkdirs();
            ImageIO.write(image, "png", new File(folder, name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
