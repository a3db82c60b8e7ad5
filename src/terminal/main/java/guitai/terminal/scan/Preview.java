package guitai.terminal.scan;

/**
 * A small colour picture of a frame for the screen, at most {@value #WIDEST} pixels wide.
 *
 * @param argb rows from the top, {@code width * height} pixels; shared, nobody writes into it
 */
public record Preview(int width, int height, int[] argb) {

    public static final int WIDEST = 640;
}
