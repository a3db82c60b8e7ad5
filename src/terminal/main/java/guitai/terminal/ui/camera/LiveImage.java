package guitai.terminal.ui.camera;

import guitai.terminal.scan.Preview;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** One picture that is painted over: a new one each time would cost the screen a new texture. */
final class LiveImage {

    private PixelBuffer<IntBuffer> pixels;
    private WritableImage image;

    void draw(Preview preview, ImageView view) {
        if (pixels == null || pixels.getWidth() != preview.width() || pixels.getHeight() != preview.height()) {
            pixels = new PixelBuffer<>(preview.width(), preview.height(), IntBuffer.allocate(preview.argb().length), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }
        pixels.updateBuffer(buffer -> {
            buffer.getBuffer().put(0, preview.argb());
            return null;
        });
        view.setImage(image);
    }
}
