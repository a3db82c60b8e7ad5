package guitai.terminal.scan.camera;

import guitai.terminal.scan.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures that strangers made. The size in the header is looked at before a pixel is decoded: a file of a few kilobytes
 * can promise gigabytes. Pictures above {@value #WHOLE} pixels are read in steps, above {@value #REFUSED} not at all.
 */
public final class PictureFile {

    static final long WHOLE = 16_000_000L;
    static final long REFUSED = 250_000_000L;

    /** What became of a file. */
    public sealed interface Result {

        /** A picture, perhaps smaller than in the file. */
        record Picture(Frame frame) implements Result { }

        /** No picture, and why. */
        record Refused(Why why) implements Result { }
    }

    /** Why a file gave no picture. */
    public enum Why { NO_SUCH_FILE, NOT_A_PICTURE, TRUNCATED, TOO_LARGE }

    private PictureFile() { }

    /** Reads a file; never throws for what is inside it. */
    public static Result read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return new Result.Refused(Why.NO_SUCH_FILE);
        }
        ImageIO.setUseCache(false);     // pictures of customers do not belong into a temporary file
        return read(file.toFile());
    }

    /** Reads a picture that came over a line; never throws for what is inside it. */
    static Result read(byte[] picture) {
        ImageIO.setUseCache(false);
        return read(new ByteArrayInputStream(picture));
    }

    private static Result read(Object source) {
        try (ImageInputStream in = ImageIO.createImageInputStream(source)) {
            Iterator<ImageReader> readers = in == null ? Collections.emptyIterator() : ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : new Result.Refused(Why.NOT_A_PICTURE);
        } catch (IOException unreadable) {
            return new Result.Refused(Why.TRUNCATED);
        }
    }

    /** The frame of a file known to be good. @throws UncheckedIOException where it is not */
    static Frame frame(Path file) {
        return switch (read(file)) {
            case Result.Picture picture -> picture.frame();
            case Result.Refused refused -> throw new UncheckedIOException(new IOException("picture: " + refused.why()));
        };
    }

    private static Result read(ImageReader reader, ImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > REFUSED) {
                return new Result.Refused(Why.TOO_LARGE);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / WHOLE));
            param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            Truncation truncation = new Truncation();
            reader.addIIOReadWarningListener(truncation);
            BufferedImage picture = reader.read(0, param);
            return truncation.told ? new Result.Refused(Why.TRUNCATED) : new Result.Picture(Pixels.frame(picture));
        } catch (IOException | RuntimeException damaged) {      // the readers of the JDK throw anything at damaged files
            return new Result.Refused(Why.TRUNCATED);
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG reader fills what is missing with grey and only warns. */
    private static final class Truncation implements javax.imageio.event.IIOReadWarningListener {
        private boolean told;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            told |= warning.contains("EOI") || warning.contains("Premature") || warning.contains("remature end");
        }
    }
}
