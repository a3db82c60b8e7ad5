package guitai.terminal;

import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.protocol.EnrolmentTicket;
import guitai.terminal.device.ReceiptFiles;
import guitai.terminal.device.Sticks;
import guitai.terminal.parcel.ParcelRoom;
import guitai.terminal.parcel.ParcelWriter;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.Identity;
import guitai.terminal.storage.ShopData;
import guitai.terminal.storage.StorageFault;
import guitai.terminal.ui.enrol.EnrolDesk;
import guitai.terminal.ui.hand.Hand;
import guitai.terminal.ui.shell.Shop;
import guitai.terminal.ui.shell.TerminalWindow;
import guitai.terminal.ui.shell.Toolkit;
import guitai.terminal.ui.shell.WindowSettings;
import guitai.terminal.uplink.Credentials;
import guitai.terminal.uplink.HttpEnrolment;
import guitai.terminal.uplink.HttpHeadquarters;
import guitai.terminal.uplink.Pace;
import guitai.terminal.uplink.SyncStatus;
import guitai.terminal.uplink.Uplink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * The whole terminal, wired: the window first, then the database behind it, the line to headquarters, the camera last.
 */
public final class Terminal implements AutoCloseable {

    private static final Duration RENEWAL = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final ShopData data = new ShopData();
    private final CompletableFuture<Running> running = new CompletableFuture<>();
    private final CompletableFuture<Long> painted = new CompletableFuture<>();
    private final Eye eye;
    private volatile Optional<Ear> ear = Optional.empty();
    private volatile Optional<Premises> premises = Optional.empty();
    private volatile boolean closed;
    private final TerminalWindow window;
    private final Toolkit toolkit;

    /** What runs once the database is open. */
    public record Running(TerminalId terminal, BackOffice office, Uplink uplink) {
    }

    private Terminal(Settings settings, Eye eye, Locale language) {
        this.settings = settings;
        this.eye = eye;
        Optional<Path> assets = Optional.ofNullable(System.getProperty("guitai.assets")).map(Path::of);
        this.window = new TerminalWindow(new WindowSettings(language, false, assets, settings.demo().pins(), System::nanoTime),
                running.thenApply(open -> shop(open, assets.orElse(Path.of("assets")))));
        this.toolkit = Toolkit.start(window, this::openShop);
    }

    /** Shows the window; everything slow comes after its first page. */
    public static Terminal start(Settings settings, Eye eye, Locale language) {
        return new Terminal(settings, eye, language);
    }

    private void openShop() {
        painted.complete(System.currentTimeMillis());
        data.execute(() -> {
            try {
                Premises opened = Premises.open(settings.data(), data);
                premises = Optional.of(opened);
                eye.open(window);
                ear = Optional.of(new Ear(settings.data(), window));
                opened.ground().identity().current().ifPresentOrElse(this::run, this::enrol);
            } catch (RuntimeException | Error fault) {
                running.completeExceptionally(fault);
            }
        });
        running.thenAccept(open -> data.execute(() -> checkChain(open.office())));
        running.thenAccept(open -> data.execute(() -> index(open.office())));
    }

    /** A piece at a time, each at the end of the queue: whoever presses a key in between is served first. */
    private void index(BackOffice office) {
        if (office.store().indexBuild().step()) {
            data.execute(() -> index(office));
        }
    }

    /** A broken link stops no sale: it is told, and headquarters sees it with the next batch. */
    private void checkChain(BackOffice office) {
        office.store().journal().verifyChain().firstBadSeq().ifPresent(
                bad -> window.trouble(new StorageFault(StorageFault.Kind.CHAIN_BROKEN, Long.toString(bad))));
    }

    /** The demo store brings its own code; everywhere else a person has one. */
    private void enrol() {
        window.enrol(EnrolDesk.Reason.FIRST, settings.headquarters().get(), this::enrol);
        Thread.startVirtualThread(() -> settings.demo().invitation().get().ifPresent(this::enrol));
    }

    private EnrolAnswer enrol(EnrolmentTicket ticket) {
        EnrolAnswer answer = premises.orElseThrow().enrol(ticket, new HttpEnrolment(PATIENCE));
        if (answer instanceof EnrolAnswer.Welcome(Identity identity, LocalName _)) {
            data.execute(() -> run(identity));
        }
        return answer;
    }

    /** A terminal that headquarters does not take any more, and a person with a code for it: it goes on as it is, with another key. */
    private void enrolAnew() {
        Premises own = premises.orElseThrow();
        window.enrol(EnrolDesk.Reason.AGAIN, settings.headquarters().get().or(() -> Optional.of(own.address())), ticket -> {
            EnrolAnswer answer = own.enrol(ticket, new HttpEnrolment(PATIENCE));
            if (answer instanceof EnrolAnswer.Welcome) {
                Thread.startVirtualThread(running.join().uplink()::tryOnce);
            }
            return answer;
        });
    }

    /** Looks once a day; a key ends long after it was first due. */
    private void renewed(Premises own, HttpHeadquarters headquarters) {
        try {
            while (!closed) {
                own.renewIfDue(headquarters, settings.clock());
                Thread.sleep(RENEWAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Identity identity) {
        try {
            running.complete(open(premises.orElseThrow(), identity));
        } catch (RuntimeException | Error fault) {
            running.completeExceptionally(fault);
        }
    }

    private Running open(Premises own, Identity identity) {
        CompletableFuture<Uplink> line = new CompletableFuture<>();
        TerminalId terminal = identity.terminal();
        Credentials credentials = own.credentials(identity, settings.clock());
        BackOffice office = BackOffice.open(own.ground().store(terminal, settings.clock()), credentials.key(), settings.clock(), () -> line.join().nudge());
        HttpHeadquarters headquarters = new HttpHeadquarters(credentials,
                () -> settings.headquarters().get().or(() -> Optional.of(own.address())), PATIENCE);
        Uplink uplink = new Uplink(new Uplink.Shop(terminal, data, office.store().journal(), office.store().syncBook(),
                office.store().codes(), office.seals(), office.store().memberShelf()), headquarters, settings.clock(), Pace.usual(new SplittableRandom()));
        line.complete(uplink);
        uplink.onStatus(window::sync);
        uplink.onSeal(() -> window.sync(uplink.status()));
        uplink.start();
        Thread.ofVirtual().name("key-renewal").start(() -> renewed(own, headquarters));
        return new Running(terminal, office, uplink);
    }

    private Shop shop(Running open, Path assets) {
        ReceiptFiles receipts = new ReceiptFiles(settings.data().resolve("receipts"), assets.resolve("fonts/NotoSansSC-Regular.ttf"));
        return new Shop(open.terminal(), data::execute, open.office().signIn(), new Shop.Counter(open.office().till(), open.office().people(), open.office().join(), receipts,
                open.office().explain(), new Lines.Counter(open.uplink())),
                open.office().dayEnd(), new Lines.DaysEnd(open.uplink()), new Shop.Care(() -> Thread.startVirtualThread(open.uplink()::tryOnce), this::enrolAnew),
                new ParcelRoom(open.office().parcels(), new ParcelWriter(open.office().parcels(), this::ask), open.office().answers(), Sticks::pluggedIn), open.office().repairs());
    }

    /** A hand that presses what this window shows. */
    public Hand hand() {
        return new Hand(toolkit::scene, toolkit.screen());
    }

    /** When the first page stood on the screen, in milliseconds of the epoch. */
    public CompletableFuture<Long> painted() {
        return painted;
    }

    /** What runs behind the window; waits until the database is open. */
    public Running running() {
        return running.join();
    }

    /** Runs a question to the use cases on their own thread. */
    public <T> T ask(java.util.concurrent.Callable<T> question) {
        return data.ask(question).join();
    }

    /** Returns when the window is closed and everything behind it has ended well. */
    public void awaitClosed() {
        try {
            toolkit.awaitClosed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Headquarters can be reached now: go and ask, whatever the pause after earlier tries was. */
    public void lineIsThere() {
        running.thenAccept(open -> open.uplink().setPaused(false));
    }

    public void closeWindow() {
        toolkit.close();
    }

    @Override
    public void close() {
        closed = true;
        eye.close();
        ear.ifPresent(Ear::close);
        if (running.isDone() && !running.isCompletedExceptionally()) {
            running.join().uplink().close();
        }
        data.ask(() -> {
            premises.ifPresent(own -> own.ground().close());
            return true;
        }).join();
        data.close();
    }
}
