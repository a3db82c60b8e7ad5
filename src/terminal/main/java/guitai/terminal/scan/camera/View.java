package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;

/**
 * Turns, sets right and cuts a frame as the settings say; a frame that needs nothing of it is passed on as it is. The preview
 * always shows the whole picture, so that the part that is read can be drawn on it.
 */
final class View {

    private View() { }

    static Frame of(Frame frame, CameraSettings settings) {
        if (settings.turn() == 0 && !settings.reversed() && settings.area().equals(CameraSettings.Area.WHOLE)) {
            return frame;
        }
        Preview small = frame.preview();
        Walk wide = Walk.over(frame.width(), frame.height(), settings);
        Walk narrow = Walk.over(small.width(), small.height(), settings);
        CameraSettings.Area area = settings.area();
        int left = (int) (area.x() * wide.width());
        int top = (int) (area.y() * wide.height());
        int width = Math.clamp(Math.round(area.width() * wide.width()), 1, wide.width() - left);
        int height = Math.clamp(Math.round(area.height() * wide.height()), 1, wide.height() - top);
        byte[] luminance = wide.cut(frame.luminance(), left, top, width, height);
        Preview preview = settings.turn() == 0 && !settings.reversed() ? small
                : new Preview(narrow.width(), narrow.height(), narrow.whole(small.argb()));
        return new Frame(width, height, luminance, preview);
    }

    /** How to walk through a picture so that it comes out turned: where to begin, and how far a step right and a step down lead. */
    private record Walk(int width, int height, int from, int right, int down) {

        static Walk over(int w, int h, CameraSettings settings) {
            Walk turned = switch (settings.turn()) {
                case 90 -> new Walk(h, w, (h - 1) * w, -w, 1);
                case 180 -> new Walk(w, h, w * h - 1, -1, -w);
                case 270 -> new Walk(h, w, w - 1, w, -1);
                default -> new Walk(w, h, 0, 1, w);
            };
            return settings.reversed() ? turned.reversed() : turned;
        }

        Walk reversed() {
            return new Walk(width, height, from + (width - 1) * right, -right, down);
        }

        byte[] cut(byte[] plane, int left, int top, int w, int h) {
            byte[] part = new byte[w * h];
            for (int y = 0, to = 0; y < h; y++) {
                int at = from + left * right + (top + y) * down;
                if (right == 1) {
                    System.arraycopy(plane, at, part, to, w);
                    to += w;
                    continue;
                }
                for (int x = 0; x < w; x++, at += right) {
                    part[to++] = plane[at];
                }
            }
            return part;
        }

        int[] whole(int[] pixels) {
            int[] turned = new int[width * height];
            for (int y = 0, to = 0; y < height; y++) {
                for (int x = 0, at = from + y * down; x < width; x++, at += right) {
                    turned[to++] = pixels[at];
                }
            }
            return turned;
        }
    }
}
