package guitai.demo;

import guitai.terminal.ui.hand.Hand;
import java.nio.file.Path;
import java.time.Duration;

/** The tour's numbered pictures, with a line on the console for each. */
final class Album {

    /** Long enough for a fade to end and an eye to follow. */
    private static final Duration LOOK = Duration.ofMillis(350);

    private final Hand hand;
    private final Path folder;
    private int number;

    Album(Hand hand, Path folder) {
        this.hand = hand;
        this.folder = folder;
    }

    void pause() {
        hand.rest(LOOK);
    }

    /** Saves the window as {@code NN-NAME.png}. */
    Path take(String name) {
        pause();
        number++;
        Path file = folder.resolve("%02d-%s.png".formatted(number, name));
        hand.picture(file);
        System.out.printf("%2d  %s%n", number, name);
        return file;
    }
}
