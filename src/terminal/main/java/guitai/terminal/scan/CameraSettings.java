package guitai.terminal.scan;

import java.net.URI;
import java.util.Optional;

/**
 * How this terminal's camera is to be used.
 *
 * @param turn        degrees clockwise by which the camera's picture is turned: 0, 90, 180 or 270
 * @param reversed    the camera itself sends a mirror image, which is set right before it is read
 * @param mirror      the screen shows a mirror image, as people expect who see themselves; what is read is not changed
 * @param area        the part in which codes are looked for
 */
public record CameraSettings(Choice choice, int turn, boolean reversed, boolean mirror, Area area, Light light) {

    public static final CameraSettings USUAL = new CameraSettings(new Choice.First(), 0, false, false, Area.WHOLE, Light.USUAL);

    public CameraSettings {
        if (turn % 90 != 0 || turn < 0 || turn > 270) {
            throw new IllegalArgumentException("a picture is turned by quarters");
        }
    }

    /** Which camera. */
    public sealed interface Choice {
        /** The first one found. */
        record First() implements Choice { }

        /** @param driver through which it was found; empty for any */
        record Named(String driver, String name) implements Choice { }

        /** A telephone or network camera that sends MJPEG over HTTP. */
        record Address(URI uri) implements Choice {

            public Address {
                if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
                    throw new IllegalArgumentException("no address of a camera");
                }
            }

            /** The password in it is for the camera only. */
            @Override
            public String toString() {
                return "Address[" + uri.getHost() + "]";
            }
        }
    }

    /**
     * What some cameras let a program set.
     *
     * @param mainsHertz 50 or 60, against flicker
     */
    public record Light(int mainsHertz, boolean autofocus) {
        public static final Light USUAL = new Light(50, true);

        public Light {
            if (mainsHertz != 50 && mainsHertz != 60) {
                throw new IllegalArgumentException("the mains have 50 or 60 Hz");
            }
        }
    }

    /** A part of the picture in fractions of its width and height, from the top left. */
    public record Area(double x, double y, double width, double height) {
        public static final Area WHOLE = new Area(0, 0, 1, 1);
        /** Less is no room for a code. */
        public static final double LEAST = 0.15;

        public Area {
            if (!(x >= 0 && y >= 0 && width >= LEAST && height >= LEAST && x + width <= 1.000_001 && y + height <= 1.000_001)) {
                throw new IllegalArgumentException("not a part of the picture");
            }
        }

        /** The part between two corners, whichever they are; empty where it is too small. */
        public static Optional<Area> between(double x1, double y1, double x2, double y2) {
            double left = inside(Math.min(x1, x2));
            double top = inside(Math.min(y1, y2));
            double width = inside(Math.max(x1, x2)) - left;
            double height = inside(Math.max(y1, y2)) - top;
            return width < LEAST || height < LEAST ? Optional.empty() : Optional.of(new Area(left, top, width, height));
        }

        private static double inside(double fraction) {
            return Math.clamp(fraction, 0.0, 1.0);
        }
    }

    public CameraSettings choosing(Choice other) {
        return new CameraSettings(other, turn, reversed, mirror, area, light);
    }

    /** Turned by another quarter; the part belongs to the old position and is given up. */
    public CameraSettings turned(int degrees) {
        return new CameraSettings(choice, degrees, reversed, mirror, Area.WHOLE, light);
    }

    public CameraSettings reversed(boolean on) {
        return new CameraSettings(choice, turn, on, mirror, area, light);
    }

    public CameraSettings mirrored(boolean on) {
        return new CameraSettings(choice, turn, reversed, on, area, light);
    }

    public CameraSettings looking(Area part) {
        return new CameraSettings(choice, turn, reversed, mirror, part, light);
    }

    public CameraSettings with(Light other) {
        return new CameraSettings(choice, turn, reversed, mirror, area, other);
    }
}
