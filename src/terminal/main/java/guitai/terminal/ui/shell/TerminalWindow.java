package guitai.terminal.ui.shell;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.checkout.Choice;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.scan.CameraState;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.checkout.CheckoutDesk;
import guitai.terminal.ui.checkout.TillKeys;
import guitai.terminal.ui.day.DayDesk;
import guitai.terminal.ui.enrol.EnrolDesk;
import guitai.terminal.ui.explain.ExplainDesk;
import guitai.terminal.ui.join.JoinDesk;
import guitai.terminal.ui.members.MembersDesk;
import guitai.terminal.ui.parcel.ParcelDesk;
import guitai.terminal.ui.plate.PlateDesk;
import guitai.terminal.ui.repair.RepairDesk;
import guitai.terminal.ui.signin.SignInDesk;
import guitai.terminal.uplink.SyncStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's window. It paints its sign-in page at once; the shop's data come when they are ready.
 *
 * <p>Ids for a hand that presses stand in the layouts; made ones end in what they are about, such as {@code dayLine-2026-11-22}.
 */
public final class TerminalWindow implements FrameController.Frame {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalWindow.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final WindowSettings settings;
    private final CompletionStage<Shop> opening;
    private final ShellDesk desk = new ShellDesk(new Sounds());
    private final Background background = new Background(this::report, desk);
    private final CheckoutDesk checkout = new CheckoutDesk(background, desk);
    private final ExplainDesk explain = new ExplainDesk(background);
    private final JoinDesk join = new JoinDesk(background, desk, profile -> sellTo(profile, "joined"));
    private final ScanDesk scan = new ScanDesk(checkout, explain, join, desk);
    private final PlateDesk plate = new PlateDesk(background, scan);
    private final TillKeys tillKeys = new TillKeys(checkout);
    private final MembersDesk members = new MembersDesk(background, profile -> sellTo(profile, "search"));
    private final DayDesk day = new DayDesk(background, desk);
    private final RepairDesk repair = new RepairDesk(background, desk);
    private final ParcelDesk parcel;
    private final CameraDesk camera = new CameraDesk(background);
    private final EnrolDesk enrol = new EnrolDesk(background, this::close);
    private final Hearing hearing = new Hearing(background, desk, this::scanned);
    private final SignInDesk signIn;
    private final Rooms rooms;
    private final Sight sight;
    private final Look look;
    private Words words;
    private Optional<Shop> shop = Optional.empty();
    private Optional<Fault> broken = Optional.empty();
    private Scene scene;

    /** @param opening completes when the local data are open, or fails with what stands against it */
    public TerminalWindow(WindowSettings settings, CompletionStage<Shop> opening) {
        this.settings = settings;
        this.opening = opening;
        this.look = new Look(settings.dark());
        this.words = Words.in(settings.language());
        this.signIn = new SignInDesk(background, settings.demoPins(), this::welcome);
        this.parcel = new ParcelDesk(background, background::toScreen, settings.chooser().orElse(new Choosers(() -> scene.getWindow())));
        this.rooms = new Rooms(desk, this, new Rooms.Desks(scan, checkout, tillKeys, members, day, camera, explain, hearing.desk(), signIn, plate, parcel, enrol, repair, join));
        this.sight = new Sight(background, camera, desk, rooms);
        checkout.afterwards(state -> {
            scan.offered(state);
            join.served(state);
            desk.expecting(state.expecting());
            sight.want(state.expecting().symbologies());
        });
        checkout.leads(() -> scene.getRoot().lookup("#scanField").requestFocus(), () -> desk.go(Place.JOIN));
    }

    /** Shows the sign-in page; to be called on the FX thread. */
    public void show(Stage stage) {
        Look.loadFonts(settings.assets());
        scene = new Scene(frame(), WIDTH, HEIGHT);
        look.apply(scene);
        hearing.listenTo(scene, settings.nanoTime());
        new SceneKeys(desk, tillKeys, plate).install(scene);
        stage.setTitle(words.of("shell.product"));
        stage.setMinWidth(1000);
        stage.setMinHeight(760);
        stage.setScene(scene);
        stage.show();
        opening.whenComplete((ready, fault) -> background.toScreen(fault == null ? () -> open(ready) : () -> fail(fault)));
    }

    /** Runs once when the first page stands on the screen. */
    public void afterFirstPaint(Runnable then) {
        Pulses.after(2, then);
    }

    /** Runs work on the screen's thread, from any thread. */
    public void onScreen(Runnable work) {
        background.toScreen(work);
    }

    /** Sync's state, from any thread. */
    public void sync(SyncStatus status) {
        background.toScreen(() -> new SyncNews(desk, signIn, checkout, members, rooms).told(status));
    }

    /** A code from the camera or a hand scanner, from any thread; without anybody signed in it is dropped. */
    public void scanned(ScannedCode code) {
        scannedTogether(List.of(code));
    }

    /** Codes that were seen in the same picture, from any thread. */
    public void scannedTogether(List<ScannedCode> codes) {
        background.toScreen(() -> {
            if (enrol.asks() && !codes.isEmpty()) {
                enrol.scanned(codes.getFirst().text());
            } else if (desk.session().isPresent() && !desk.testing() && !codes.isEmpty()) {
                scan.take(codes);
            }
        });
    }

    /** Where hand scanners are heard. */
    public Hearing hearing() {
        return hearing;
    }

    /** There is a camera; from any thread. */
    public void eyes(Eyes eyes) {
        sight.uses(eyes);
    }

    /** What the camera is doing, from any thread. */
    public void camera(CameraState state) {
        sight.state(state);
    }

    /** This machine is to become a terminal; from any thread. */
    public void enrol(EnrolDesk.Reason reason, Optional<URI> address, EnrolDesk.Way way) {
        background.toScreen(() -> {
            enrol.open(reason, address, way, this::enrolled);
            redraw();
        });
    }

    private void enrolled() {
        enrol.close();
        redraw();
    }

    private void open(Shop ready) {
        shop = Optional.of(ready);
        desk.terminal().show(Optional.of(ready.terminal()));
        if (enrol.asks()) {
            enrolled();
        }
        background.worksOn(ready.data());
        signIn.open(ready.signIn());
    }

    private void welcome(Session session) {
        shop.ifPresent(open -> rooms.open(open, session));
        desk.session(Optional.of(session));
        redraw();
    }

    private void sellTo(MemberProfile profile, String by) {
        desk.go(Place.TILL);
        checkout.choose(new Choice.OfMember(profile, by));
    }

    /** Something broke behind the screens while everything else goes on; from any thread. */
    public void trouble(Throwable fault) {
        background.toScreen(() -> report(fault));
    }

    private void report(Throwable thrown) {
        Fault fault = Fault.of(thrown);
        LOG.error("[{}]", fault.code(), thrown);
        rooms.failed();
        desk.fault(fault);
    }

    private void fail(Throwable thrown) {
        Fault fault = Fault.of(thrown);
        LOG.error("[{}]", fault.code(), thrown);
        broken = Optional.of(fault);
        redraw();
    }

    @Override
    public void otherLanguage() {
        words = words.otherLanguage();
        redraw();
    }

    @Override
    public void otherTheme() {
        look.turn(scene.getRoot());
    }

    @Override
    public void signOut() {
        Optional<Session> leaving = desk.session();
        scan.clear();
        desk.session(Optional.empty());
        redraw();
        shop.ifPresent(open -> leaving.ifPresent(session -> background.ask("signin.wait.out", () -> {
            open.signIn().signOut(session);
            return session;
        }, gone -> signIn.refresh())));
    }

    @Override
    public void showDay(boolean told) {
        day.turnTo(told);
        desk.go(Place.DAY);
    }

    @Override
    public Optional<Shop.Care> care() {
        return shop.map(Shop::care);
    }

    @Override
    public void close() {
        scene.getWindow().hide();
    }

    private void redraw() {
        scene.setRoot(frame());
    }

    private Parent frame() {
        Parent root = rooms.frame(broken, words);
        look.mark(root);
        return root;
    }
}
