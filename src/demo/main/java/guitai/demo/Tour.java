package guitai.demo;

import guitai.domain.day.DayTotals;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.Eye;
import guitai.terminal.Settings;
import guitai.terminal.Terminal;
import guitai.terminal.scan.camera.ChosenCamera;
import guitai.terminal.scan.camera.PictureCamera;
import guitai.terminal.text.Words;
import guitai.terminal.ui.hand.Hand;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store day through the real screens by simulated hand: demonstration, source of the pictures, and test from camera frame
 * to headquarters' acknowledgement. Runs on the Headless platform with data of its own.
 */
final class Tour implements AutoCloseable {

    private static final int FRAMES_PER_SECOND = 15;

    private final Path demo;
    private final Map<EmployeeId, String> pins;
    private final DemoStore headquarters;
    private final PictureCamera camera = new PictureCamera("demo", FRAMES_PER_SECOND);
    private final Terminal terminal;
    private final Album album;
    private final Hand hand;

    Tour(Path demo, Path data, Path pictures) {
        this.demo = demo;
        this.pins = DemoPins.of(demo);
        this.headquarters = DemoStore.start(data.resolve("headquarters"), demo, Clock.systemUTC());
        Settings settings = new Settings(data.resolve("terminal"), headquarters::address, Clock.systemUTC(),
                new Settings.Demo(pins, headquarters::invitation));
        this.terminal = Terminal.start(settings, new Eye(Optional.of(ChosenCamera.only(camera))), Words.CHINESE);
        headquarters.whenReady(terminal::lineIsThere);
        this.hand = terminal.hand();
        this.album = new Album(hand, pictures);
    }

    /** Plays the day; exit code 0 when both sides agree at its end. */
    static int play(Path demo) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path data = Settings.dataFolder("tour");
        empty(data);
        Path pictures = Path.of(System.getProperty("guitai.tour.pictures", data.resolve("pictures").toString()));
        empty(pictures);
        try (Tour tour = new Tour(demo, data, pictures)) {
            return tour.play() ? 0 : 1;
        }
    }

    private boolean play() {
        new TourDay(this).play();
        return agreed();
    }

    Terminal terminal() {
        return terminal;
    }

    Hand hand() {
        return hand;
    }

    Album album() {
        return album;
    }

    /** Signs in by tile and PIN pad. */
    void signIn(String employee) {
        hand.press("#person-" + employee);
        for (char digit : pins.get(new EmployeeId(employee)).toCharArray()) {
            hand.press("#pin" + digit);
        }
        hand.awaitShown("#scanField");
    }

    /** Holds a picture of the demo before the camera, and takes it away once {@code seen} holds. */
    void holdUp(String picture, String what, java.util.function.BooleanSupplier seen) {
        camera.show(demo.resolve("pictures").resolve(picture));
        hand.await(what, seen);
        album.pause();
        camera.showNothing();
    }

    void pullThePlug(boolean pulled) {
        terminal.running().uplink().setPaused(pulled);
    }

    void awaitSynced() {
        hand.await("everything to reach headquarters", () -> {
            SyncStatus status = terminal.running().uplink().status();
            return status.state() == SyncStatus.State.SYNCED && terminal.ask(terminal.running().office().store().syncBook()::waiting) == 0;
        });
        headquarters.settle();
    }

    /** Both sides' totals of the day, printed next to each other. */
    private boolean agreed() {
        var question = terminal.ask(() -> terminal.running().office().dayEnd().question());
        DayTotals ours = terminal.ask(() -> terminal.running().office().store().journal()
                .totals(question.businessDate(), question.throughSeq()));
        awaitSynced();
        Optional<DayTotals> theirs = terminal.running().uplink().day(question.businessDate(), question.throughSeq())
                .map(answer -> answer.totals());
        System.out.println("terminal      " + ours);
        System.out.println("headquarters  " + theirs.map(DayTotals::toString).orElse("-"));
        boolean matched = theirs.filter(ours::equals).isPresent();
        System.out.println(matched ? "matched" : "DIFFERENT");
        return matched;
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException notEmptied) {
            throw new UncheckedIOException(notEmptied);
        }
    }

    @Override
    public void close() {
        terminal.closeWindow();
        terminal.awaitClosed();
        headquarters.close();
    }
}
