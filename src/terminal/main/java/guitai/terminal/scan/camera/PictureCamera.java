package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.FrameSource;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * The virtual camera: plays pictures through the same road as a real one. Pictures can be given while it runs, from any thread.
 * What {@link #show} puts before it stays until something else is shown; what is {@link #play played} comes in order, some frames each.
 */
public final class PictureCamera implements FrameSource {

    private static final Frame NOTHING = Pixels.frame(blank());

    private final String name;
    private final long frameNanos;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private Frame standing = NOTHING;
    private CompletableFuture<Void> finished;
    private long due;
    private boolean open;

    /**
     * Sees nothing at first.
     *
     * @param framesPerSecond 0 for as fast as they are fetched
     */
    public PictureCamera(String name, int framesPerSecond) {
        this.name = name;
        this.frameNanos = framesPerSecond == 0 ? 0 : 1_000_000_000L / framesPerSecond;
    }

    /** Holds a picture file before the camera until further notice. @throws UncheckedIOException where it is no picture */
    public void show(Path picture) {
        show(PictureFile.frame(picture));
    }

    /** Holds a picture before the camera until further notice. */
    public void show(BufferedImage picture) {
        show(Pixels.frame(picture));
    }

    /** Takes everything away from before the camera. */
    public void showNothing() {
        show(NOTHING);
    }

    /** Holds a frame before the camera until further notice; what was waiting to be played is dropped. */
    public synchronized void show(Frame frame) {
        turns.forEach(turn -> turn.over().complete(null));
        turns.clear();
        standing = frame;
    }

    /**
     * Adds a picture to be seen for a number of frames, behind those that wait already; then nothing is seen.
     *
     * @return completed when the frame after the last one is asked for, so that all of them have been read
     */
    public synchronized CompletableFuture<Void> play(Frame frame, int frames) {
        standing = NOTHING;
        Turn turn = new Turn(frame, frames, new CompletableFuture<>());
        turns.add(turn);
        return turn.over();
    }

    /** The same for a picture file. */
    public CompletableFuture<Void> play(Path picture, int frames) {
        return play(PictureFile.frame(picture), frames);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open() {
        open = true;
        due = System.nanoTime();
    }

    @Override
    public Frame next() throws InterruptedException {
        if (!open) {
            throw new CameraUnavailable(CameraUnavailable.Reason.LOST);
        }
        long wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        due = Math.max(due, System.nanoTime() - frameNanos) + frameNanos;
        return turn();
    }

    private synchronized Frame turn() {
        if (finished != null) {
            finished.complete(null);
            finished = null;
        }
        Turn turn = turns.poll();
        if (turn == null) {
            return standing;
        }
        if (turn.frames() > 1) {
            turns.addFirst(new Turn(turn.frame(), turn.frames() - 1, turn.over()));
        } else {
            finished = turn.over();
        }
        return turn.frame();
    }

    @Override
    public void close() {
        open = false;
    }

    private static BufferedImage blank() {
        BufferedImage grey = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        java.util.Arrays.fill(((java.awt.image.DataBufferInt) grey.getRaster().getDataBuffer()).getData(), 0x50565C);
        return grey;
    }

    private record Turn(Frame frame, int frames, CompletableFuture<Void> over) { }
}
