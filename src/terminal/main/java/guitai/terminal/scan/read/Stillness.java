package guitai.terminal.scan.read;

/**
 * Notices that nothing has moved before the camera for a while: an empty counter need not be read thirty times a second. Means of blocks
 * are compared, which the grain of a camera hardly moves and a hand, a card or a screen that lights up does.
 */
final class Stillness {

    private static final int ACROSS = 16;
    private static final int DOWN = 9;
    private static final int SAMPLE = 4;
    /** Grey levels by which the mean of a block must change. */
    private static final int MOVED = 3;

    private int[] before = new int[ACROSS * DOWN];
    private int[] now = new int[ACROSS * DOWN];
    private int still;

    /** How many frames running, this one included, look like the one that began the rest. */
    int look(Plane plane) {
        boolean moved = false;
        for (int block = 0; block < before.length; block++) {
            now[block] = mean(plane, block % ACROSS, block / ACROSS);
            moved |= Math.abs(now[block] - before[block]) > MOVED;
        }
        if (moved || still == 0) {
            int[] spare = before;
            before = now;
            now = spare;
            still = 0;
        }
        return ++still;
    }

    /** Something was read: what follows is worth every look. */
    void wake() {
        still = 0;
    }

    private static int mean(Plane plane, int column, int row) {
        int sum = 0;
        int count = 0;
        int right = (column + 1) * plane.width() / ACROSS;
        int bottom = (row + 1) * plane.height() / DOWN;
        for (int y = row * plane.height() / DOWN; y < bottom; y += SAMPLE) {
            for (int x = column * plane.width() / ACROSS; x < right; x += SAMPLE, count++) {
                sum += plane.at(x, y);
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
