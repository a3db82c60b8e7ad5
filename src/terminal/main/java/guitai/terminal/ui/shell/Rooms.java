package guitai.terminal.ui.shell;

import guitai.terminal.checkout.TillState;
import guitai.terminal.scan.Preview;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.ui.camera.CameraController;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.camera.SetupController;
import guitai.terminal.ui.checkout.CheckoutDesk;
import guitai.terminal.ui.checkout.CheckoutPages;
import guitai.terminal.ui.checkout.TillKeys;
import guitai.terminal.ui.day.DayController;
import guitai.terminal.ui.day.DayDesk;
import guitai.terminal.ui.enrol.EnrolController;
import guitai.terminal.ui.enrol.EnrolDesk;
import guitai.terminal.ui.explain.ExplainController;
import guitai.terminal.ui.explain.ExplainDesk;
import guitai.terminal.ui.join.JoinController;
import guitai.terminal.ui.join.JoinDesk;
import guitai.terminal.ui.members.CallController;
import guitai.terminal.ui.members.CallsController;
import guitai.terminal.ui.members.ConsentsController;
import guitai.terminal.ui.members.InteractController;
import guitai.terminal.ui.members.InteractionsController;
import guitai.terminal.ui.members.MembersController;
import guitai.terminal.ui.members.RewardsController;
import guitai.terminal.ui.members.TopicsController;
import guitai.terminal.ui.members.WhyController;
import guitai.terminal.ui.members.MembersDesk;
import guitai.terminal.ui.parcel.ParcelController;
import guitai.terminal.ui.parcel.ParcelDesk;
import guitai.terminal.ui.plate.PlateController;
import guitai.terminal.ui.plate.PlateDesk;
import guitai.terminal.ui.repair.RepairController;
import guitai.terminal.ui.repair.RepairDesk;
import guitai.terminal.ui.scanner.ScannerController;
import guitai.terminal.ui.scanner.ScannerDesk;
import guitai.terminal.ui.signin.SignInController;
import guitai.terminal.ui.signin.SignInDesk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

/** Builds the frames and pages with their controllers. The desks outlive them: a change of language only builds anew. */
final class Rooms {

    private final ShellDesk shell;
    private final FrameController.Frame window;
    private final Desks desks;
    /** The page that stands there; another language draws it anew, and nobody has gone anywhere. */
    private Optional<Place> at = Optional.empty();
    private Consumer<Preview> drawing = preview -> { };

    /** What each page works with. */
    record Desks(ScanDesk scan, CheckoutDesk checkout, TillKeys keys, MembersDesk members, DayDesk day, CameraDesk camera,
                 ExplainDesk explain, ScannerDesk scanner, SignInDesk signIn, PlateDesk plate, ParcelDesk parcel, EnrolDesk enrol,
                 RepairDesk repair, JoinDesk join) {
    }

    Rooms(ShellDesk shell, FrameController.Frame window, Desks desks) {
        this.shell = shell;
        this.window = window;
        this.desks = desks;
    }

    /** What stands in the window now: what is broken, the enrolment, the working frame, or the entrance. */
    Parent frame(Optional<Fault> broken, Words words) {
        if (broken.isPresent()) {
            return new Pages(Map.of(BrokenController.class, in -> new BrokenController(broken.get(), window, in))).load("shell/broken", words);
        }
        desks.camera().adjusting(false);
        if (desks.enrol().asks()) {
            return pages(words).load("shell/arrival", words);
        }
        return pages(words).load(shell.session().isPresent() ? "shell/shell" : "shell/entrance", words);
    }

    /** Somebody signed in: every page gets its use case. */
    void open(Shop open, Session session) {
        at = Optional.empty();
        desks.checkout().open(open.counter().till(), open.counter().receipts(), open.counter().lookUp(), session);
        desks.members().open(open.counter().people(), session);
        desks.join().open(open.counter().join(), session);
        desks.plate().open(open.counter().people().identify());
        desks.explain().open(open.counter().explain());
        desks.day().open(new DayDesk.Tools(open.dayEnd(), open.headquarters(), open.care().syncNow(), open.counter().receipts()), session);
        desks.parcel().open(open.parcels(), open.care().syncNow());
        desks.repair().open(open.repairs(), session);
    }

    /** Something broke: what was waited for does not come any more. */
    void failed() {
        desks.signIn().failed();
        desks.enrol().failed();
        desks.day().failed();
        desks.explain().failed();
        desks.parcel().failed();
        desks.repair().failed();
        desks.members().interactions().failed();
        desks.join().failed();
    }

    /** Shows what the camera sees on the card that stands there now. */
    void draw(Preview preview) {
        drawing.accept(preview);
    }

    /** The page that stands there looks anew. */
    void look(Place place) {
        if (place == Place.DAY) {
            desks.day().look();
        }
        if (place == Place.REPAIR) {
            desks.repair().look();
        }
    }

    private Pages pages(Words words) {
        Map<Class<?>, Function<Words, ?>> controllers = new HashMap<>();
        controllers.put(SignInController.class, in -> new SignInController(desks.signIn(), in));
        controllers.put(SyncController.class, in -> new SyncController(shell, window, in));
        controllers.put(EntranceController.class, in -> new EntranceController(shell, window, in));
        controllers.put(EnrolController.class, in -> new EnrolController(desks.enrol(), in));
        controllers.put(ShellController.class, in -> new ShellController(shell, window, new ShellController.ScanLine(desks.scan(), desks.plate()), place -> page(place, words), in));
        controllers.put(PlateController.class, in -> new PlateController(desks.plate(), in));
        controllers.put(CameraController.class, in -> new CameraController(desks.camera(), draw -> drawing = draw, () -> shell.go(Place.CAMERA), in));
        controllers.put(SetupController.class, in -> new SetupController(desks.camera(), draw -> drawing = draw, in));
        controllers.put(MembersController.class, in -> new MembersController(desks.members(), () -> shell.go(Place.JOIN), in));
        controllers.put(ConsentsController.class, in -> new ConsentsController(desks.members().consents(), in));
        controllers.put(TopicsController.class, in -> new TopicsController(desks.members().topics(), in));
        controllers.put(InteractionsController.class, in -> new InteractionsController(desks.members().interactions(), in));
        controllers.put(InteractController.class, in -> new InteractController(desks.members().interactions(), in));
        controllers.put(CallsController.class, in -> new CallsController(desks.members().calls(), in));
        controllers.put(RewardsController.class, in -> new RewardsController(desks.members().rewards(), desks.members().interactions()::kind, in));
        controllers.put(WhyController.class, in -> new WhyController(desks.members().why(), in));
        controllers.put(CallController.class, in -> new CallController(desks.members().calls(), in));
        controllers.put(JoinController.class, in -> new JoinController(desks.join(), () -> shell.go(Place.TILL), in));
        controllers.put(ExplainController.class, in -> new ExplainController(desks.explain(), in));
        controllers.put(DayController.class, in -> new DayController(desks.day(), () -> shell.go(Place.PARCEL), () -> shell.go(Place.REPAIR), in));
        controllers.put(ParcelController.class, in -> new ParcelController(desks.parcel(), in));
        controllers.put(RepairController.class, in -> new RepairController(desks.repair(), in));
        controllers.put(ScannerController.class, in -> new ScannerController(desks.scanner(), in));
        controllers.putAll(CheckoutPages.of(desks.checkout(), desks.keys()));
        return new Pages(controllers);
    }

    private Parent page(Place place, Words words) {
        boolean comes = at.filter(place::equals).isEmpty();
        at = Optional.of(place);
        desks.camera().adjusting(place == Place.CAMERA);
        desks.members().leave();
        if (place == Place.MEMBERS) {
            // The till's buyer is open there already; the page begins with that profile.
            desks.checkout().state().flatMap(TillState::buyer).ifPresent(desks.members()::show);
            desks.members().calls().look();
        }
        if (place == Place.JOIN && comes) {
            desks.join().begin(desks.checkout().nobody());
        }
        if (place == Place.SCANNER) {
            desks.scanner().look();
        } else {
            desks.scanner().forget();
        }
        return pages(words).load(switch (place) {
            case TILL -> "checkout/till";
            case MEMBERS -> "members/members";
            case DAY -> "day/day";
            case CAMERA -> "camera/setup";
            case EXPLAIN -> "explain/explain";
            case SCANNER -> "scanner/scanner";
            case PARCEL -> "parcel/parcel";
            case REPAIR -> "repair/repair";
            case JOIN -> "join/join";
        }, words);
    }
}
